using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Workflows.Tests.Schema;

/// <summary>Before limits had to be set, whoever had none was unlimited. A running council must not stand still.</summary>
public sealed class LimitsOfBefore(PortalCluster cluster)
{
    private const string Before = "20261129050000_NamesInOrder";

    [Fact]
    public async Task Whoever_held_a_role_is_unlimited_by_name_in_the_audit_list_and_an_amount_stays()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await MigrateAsync(database, to: null);
        await database.GivenCouncilUserAsync("ann@council.example", CouncilRoles.InvoiceAuthoriser);
        await database.GivenCouncilUserAsync("bo@council.example", CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser);
        await database.GivenCouncilUserAsync("cy@council.example", CouncilRoles.Placements);
        await MigrateAsync(database, Before);
        await database.ExecuteAsync("update users set authorisation_limit = 500 where email like 'bo@%'; "
            + "insert into limit_changes (id, user_id, at, by_id, by, was, becomes) select gen_random_uuid(), u.id, now(), c.id, 'Cy', null, 500 from users u, users c where u.email like 'bo@%' and c.email like 'cy@%'");

        await MigrateAsync(database, to: null);

        Assert.Equal("ann Authorise -, bo Authorise 500.00, bo Finalise -, bo Release -", await database.ScalarAsync<string>(
            "select string_agg(split_part(u.email, '@', 1) || ' ' || l.kind || ' ' || coalesce(l.pounds::text, '-'), ', ' order by u.email, l.kind) from user_limits l join users u on u.id = l.user_id"));
        Assert.Equal("ann: Limit for authorising; bo: Limit for finalising; bo: Limit for releasing payment batches", await database.ScalarAsync<string>(
            "select string_agg(split_part(subject, '@', 1) || ': ' || replace(detail, ': unlimited, as before limits had to be set', ''), '; ' order by id) from audit_entries where kind = 'LimitSet' and user_name = 'The portal'"));
        await using var db = database.Context();
        var change = await db.LimitChanges.SingleAsync();
        Assert.Equal((LimitKind.Authorise, Limit.Unlimited, Limit.UpTo(500)), (change.Kind, change.Before, change.After));
    }

    private static async Task MigrateAsync(TestDatabase database, string? to)
    {
        await using var db = database.Context();
        await db.GetService<IMigrator>().MigrateAsync(to);
    }
}
