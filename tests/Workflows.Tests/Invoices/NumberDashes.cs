using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>The same number typed with another kind of dash is the same number, also where it was kept before that was so.</summary>
public sealed class NumberDashes(PortalCluster cluster)
{
    private const string Before = "20261128204003_ClientNames";

    [Fact]
    public async Task A_number_that_differs_by_its_dash_alone_is_taken()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenPendingInvoiceAsync("INV-1");
        await story.Database.GivenReleasedAsync("P1001", new DateOnly(2016, 3, 1));

        await Assert.ThrowsAsync<InvoiceNumberIsTaken>(() => story.CreateAsync(Ledger.Draft("inv – 1")));
    }

    [Fact]
    public async Task Keys_that_were_stored_with_other_dashes_get_the_plain_one_where_that_is_free()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenPendingInvoiceAsync("INV-1");
        await MigrateAsync(story, Before);
        await story.Database.ExecuteAsync("alter table invoices disable trigger user");
        foreach (var (number, state, day) in ((string, string, int)[])[("INV–1", "Unsubmitted", 2), ("7–8", "Pending", 4), ("7‑8", "Unsubmitted", 3), ("9—9", "Deleted", 5)])
        {
            await story.Database.ExecuteAsync(Copies.Of("invoices", "invoices x where number = 'INV-1'",
                $"'id', gen_random_uuid(), 'number', '{number}', 'number_key', '{number}', 'state', '{state}', 'created_at', timestamptz '2026-01-0{day}'"));
        }

        await story.Database.ExecuteAsync("alter table invoices enable trigger user");
        await MigrateAsync(story, null);

        Assert.Equal("INV-1: INV-1, INV–1: INV–1, 7–8: 7–8, 7‑8: 7-8, 9—9: 9—9",
            await story.Database.ScalarAsync<string>("select string_agg(number || ': ' || number_key, ', ' order by number_key like 'INV%' desc, number_key = 'INV-1' desc, created_at = '2026-01-04' desc, created_at) from invoices"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => story.Database.ExecuteAsync("update invoices set number_key = 'X' where state = 'Pending'")); // guarded again
    }

    private static async Task MigrateAsync(Story story, string? to)
    {
        await using var db = story.Database.Context();
        await db.GetService<IMigrator>().MigrateAsync(to);
    }
}
