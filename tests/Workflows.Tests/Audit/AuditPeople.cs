using Portal.TestKit;
using Portal.Workflows.Audit;
using Portal.Workflows.Tests.Engine;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.Audit;

/// <summary>Audit lines by who did it: under the name that stands on them, and under the name that the person has by now.</summary>
public sealed class AuditPeople(PortalCluster cluster)
{
    [Theory]
    [InlineData("sara bef", "looked as Sara Before")]
    [InlineData("Lena", "looked as Sara Before", "came as Lena Clerk")]
    [InlineData("LENA CL", "looked as Sara Before", "came as Lena Clerk")]
    [InlineData("nobody")]
    [InlineData("100%_")]
    [InlineData("\u00a0")] // no name at all: all of them
    public async Task A_line_is_found_by_the_name_on_it_and_by_the_persons_name_of_today(string who, params string[] expected)
    {
        await using var story = await GivenLinesAsync();

        var found = await FindAsync(story, who);

        Assert.Equal(string.IsNullOrWhiteSpace(who) ? 302 : expected.Length, found.Total);
        Assert.All(expected, e => Assert.Contains(e, found.Rows.Select(a => a.Detail)));
    }

    [Fact]
    public async Task Letters_that_very_many_have_in_their_names_find_all_of_them()
    {
        await using var story = await GivenLinesAsync();

        Assert.Equal(300, (await FindAsync(story, "person")).Total);
        Assert.Equal(111, (await FindAsync(story, "Person 1")).Total); // 1, 10 to 19, 100 to 199
        Assert.Equal(["did thing 217"], (await FindAsync(story, "person 217")).Rows.Select(a => a.Detail));
    }

    private static async Task<Paged<AuditEntry>> FindAsync(Story story, string who)
    {
        await using var db = story.Database.Context();
        return await new AuditList(db).FindAsync(new AuditFilter { Who = who }, 1, CancellationToken.None);
    }

    /// <summary>Somebody who had another name before, and three hundred others.</summary>
    private async Task<Story> GivenLinesAsync()
    {
        var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync(
            """
            alter table audit_entries disable trigger user;
            delete from audit_entries;
            insert into audit_entries (at, kind, user_id, user_name, detail)
                select now(), 'SignedIn', id, n.name, n.detail
                from (select id from users order by email limit 1) u, (values ('Sara Before', 'looked as Sara Before'), ('Lena Clerk', 'came as Lena Clerk')) n (name, detail);
            update users set name = 'Lena Clerk' where id = (select user_id from audit_entries limit 1);
            insert into audit_entries (at, kind, user_id, user_name, detail) select now(), 'SignedIn', gen_random_uuid(), 'Person ' || i, 'did thing ' || i from generate_series(1, 300) i;
            """);
        return story;
    }
}
