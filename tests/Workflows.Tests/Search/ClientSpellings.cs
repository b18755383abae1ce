using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.CarePackages;

namespace Portal.Workflows.Tests.Search;

/// <summary>A client is found by every spelling of every word of the name.</summary>
public sealed class ClientSpellings(PortalCluster cluster)
{
    [Theory]
    [InlineData("obrien")]
    [InlineData("O'Brien")]
    [InlineData("O’Brien")]
    [InlineData("o brien")]
    [InlineData("brien")]
    [InlineData("jones")]
    [InlineData("Smith–Jones")]
    [InlineData("smithjones")]
    [InlineData("smith jon")]
    [InlineData("ZOE")]
    [InlineData("zoë o")]
    [InlineData("O’Brien Smith-Jones, Zoë")]
    [InlineData("c 1-77")]
    [InlineData("С177")] // a Cyrillic С
    public async Task The_client_is_found(string typed)
    {
        await using var story = await Engine.Story.BeginAsync(cluster);
        await story.Database.ExecuteAsync("insert into clients (ss_ref, surname, forename) values ('C177', 'O’Brien Smith-Jones', 'Zoë'), ('C2', 'Jonsson', 'Brie')");
        await using var scope = story.App.Services.CreateAsyncScope();

        var found = await scope.ServiceProvider.GetRequiredService<ClientSearch>().FindAsync(typed, CancellationToken.None);

        Assert.Equal("C177", Assert.Single(found).SsRef);
    }

    [Fact]
    public async Task Whole_words_stand_before_beginnings()
    {
        await using var story = await Engine.Story.BeginAsync(cluster);
        await story.Database.ExecuteAsync("insert into clients (ss_ref, surname, forename) values ('C3', 'Annandale', 'Bo'), ('C4', 'Zimmer', 'Ann'), ('C5', 'Annan', 'Cy')");
        await using var scope = story.App.Services.CreateAsyncScope();

        Assert.Equal(["C4", "C5", "C3"], (await scope.ServiceProvider.GetRequiredService<ClientSearch>().FindAsync("ann", CancellationToken.None)).Select(c => c.SsRef));
    }
}
