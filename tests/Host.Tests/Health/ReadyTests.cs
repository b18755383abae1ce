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
}
