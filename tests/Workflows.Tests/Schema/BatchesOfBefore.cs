using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Schema;

/// <summary>Before two people made a batch, one did: what was made counts as released, with a journal that can be verified.</summary>
public sealed class BatchesOfBefore(PortalCluster cluster)
{
    private const string Before = "20261129084335_UserLimits";

    [Fact]
    public async Task A_batch_of_before_is_released_has_a_workflow_and_the_journal_is_whole()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await MigrateAsync(database, to: null);
        await database.GivenCouncilUserAsync("finn@council.example", CouncilRoles.InvoiceFinaliser);
        await MigrateAsync(database, Before);
        await database.ExecuteAsync(
            """
            insert into providers (ref, name, payment_terms_days) values ('P1', 'Sleepovers', 30);
            insert into payment_batches (number, request_id, made_at, made_by, made_by_id, due_by, payments, total)
            select 1, gen_random_uuid(), '2026-11-24 09:00Z', 'Finn O’Brien', id, '2026-11-24', 1, 500 from users;
            insert into batch_payments (batch_number, position, provider_ref, provider, amount) values (1, 1, 'P1', 'Sleepovers', 500);
            """);

        await MigrateAsync(database, to: null);

        Assert.Equal("Released Released Finn O’Brien 2026-11-24", await database.ScalarAsync<string>(
            "select b.state || ' ' || i.state || ' ' || b.released_by || ' ' || b.released_at::date from payment_batches b join workflow_instances i on i.id = b.id"));
        await using var db = database.Context();
        var breaks = await new JournalVerification(db).FindBreaksAsync(_ => { }, CancellationToken.None).ToListAsync();
        Assert.Equal(["its payment 1 does not come to its invoices."], breaks.Select(b => b[38..]));
    }

    private static async Task MigrateAsync(TestDatabase database, string? to)
    {
        await using var db = database.Context();
        await db.GetService<IMigrator>().MigrateAsync(to);
    }
}
