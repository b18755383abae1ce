using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Search;
using Portal.TestKit;
using Portal.Workflows.CarePackages;

namespace Portal.Workflows.Tests.Search;

/// <summary>A name that very many share is found as any other: whole ones first, by name, page after page, none twice and none left out.</summary>
public sealed class ClientsOfOneName(PortalCluster cluster)
{
    private const int Many = ClientMatches.Sortable + 1_500;

    [Fact]
    public async Task The_first_of_very_many_stand_in_the_same_order_as_of_a_few()
    {
        await using var story = await Engine.Story.BeginAsync(cluster);
        await story.Database.ExecuteAsync(
            $"""
            insert into clients (ss_ref, surname, forename) select 'D' || lpad(i::text, 6, '0'), 'Smith' || lpad((i * 7919 % {Many})::text, 6, '0'), case when i % 10 = 0 then 'Zoë' else 'Zoetrope' end from generate_series(1, {Many}) i;
            insert into clients (ss_ref, surname, forename) values ('ZOE', 'Last', 'Of All'), ('ZOE-2', 'First', 'By Ref');
            analyze clients;
            """);
        await using var scope = story.App.Services.CreateAsyncScope();
        var search = scope.ServiceProvider.GetRequiredService<ClientSearch>();
        var typed = SearchText.Of("zoe")!;
        var wholes = Many / 10;

        var first = await search.MatchesAsync(typed, own: null, 0, 30, CancellationToken.None);
        var turn = await search.MatchesAsync(typed, own: null, wholes - 1, 4, CancellationToken.None);
        var end = await search.MatchesAsync(typed, own: null, Many - 1, 10, CancellationToken.None);

        Assert.Equal(("ZOE", true), (first[0].SsRef, first[0].IsExact));
        Assert.All(first.Skip(1), c => Assert.Equal(("Zoë", true), (c.Forename, c.IsExact)));
        Assert.Equal(first.Skip(1).Select(c => c.Surname).Order(StringComparer.Ordinal), first.Skip(1).Select(c => c.Surname));
        Assert.Equal([true, true, false, false], turn.Select(c => c.IsExact));
        Assert.Equal(["Zoë", "Zoë", "Zoetrope", "Zoetrope"], turn.Select(c => c.Forename));
        Assert.Equal(["Zoetrope", "Zoetrope", "By Ref"], end.Select(c => c.Forename));

        var pages = new List<string>();
        for (var page = 1; page <= 40; page++)
        {
            pages.AddRange((await search.ListAsync(typed, page, CancellationToken.None)).Rows.Select(c => c.SsRef));
        }

        Assert.Equal(1_000, pages.Distinct(StringComparer.Ordinal).Count());
    }
}
