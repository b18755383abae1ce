using System.Net;
using Portal.Host.Tests.Postgres;
using Portal.Postgres;
using Portal.TestKit;

namespace Portal.Host.Tests.Health;

public sealed class OutageTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_host_outlives_its_database_and_says_so()
    {
        var files = new ServerFiles(data.Path("postgres"));
        await using var server = await EmbeddedPostgres.StartAsync(new() { Folder = data.Path("postgres") });
        await files.AskAsync("create database portal");
        await using var host = await HostProcess.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Portal"] = server.ConnectionString("portal"),
            ["Data__Directory"] = data.FullName,
            ["Demo__Enabled"] = "true",
        });
        using var morgan = FormClient.For(host.Url);
        await morgan.SignInAsync("morgan.reed@harbourview.example", "correct horse demo battery");
        await morgan.Open("/provider/invoices/proposed");
        morgan.Fill("Reference", "111");
        var form = morgan.Page;
        using var client = new HttpClient { BaseAddress = host.Url };

        await files.StopServerAsync();
        await Waiting.UntilAsync("the host says that it is not ready", async () => await HostProcess.StatusAsync(client, "/health/ready") == HttpStatusCode.ServiceUnavailable);
        Assert.Equal("Unhealthy: The database does not answer.", await ReadAsync(client, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await HostProcess.StatusAsync(client, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, (await morgan.Open("/health/live")).Status); // with the cookie of a session that nobody can look up now
        await morgan.PressOn(form, "Save for later");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The portal is not available just now"), (morgan.Page.Status, morgan.Page.Heading));
        Assert.Contains("cannot reach its database", morgan.Page.Text, StringComparison.Ordinal);

        await using var again = await EmbeddedPostgres.StartAsync(new() { Folder = data.Path("postgres") });
        await host.WaitUntilReadyAsync();
        await morgan.PressOn(form, "Save for later"); // the same form, by the same session
        Assert.Equal((HttpStatusCode.OK, "Harbour View CareInvoice 111 Unsubmitted"), (morgan.Page.Status, morgan.Page.Heading));
    }

    private static async Task<string> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }
}
