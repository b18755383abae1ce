using System.Net;
using Portal.TestKit;

namespace Portal.Host.Tests.Health;

public sealed class ReadyTests(PortalCluster cluster)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_host_over_a_migrated_database_is_well(string path)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        using var client = app.CreateClient();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_disk_that_is_almost_full_is_told_before_the_database_cannot_write()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database).With("Health:FreeMegabytes", "1000000000");
        using var client = app.CreateClient();

        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode); // what it can answer, it answers
        Assert.Matches("^Degraded: The disk of the data folder is almost full: [0-9]+ MB are free.$", await answer.Content.ReadAsStringAsync());
    }
}
