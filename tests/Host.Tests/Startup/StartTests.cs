using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Portal.TestKit;

namespace Portal.Host.Tests.Startup;

public sealed class StartTests(PortalCluster cluster)
{
    [Theory]
    [InlineData("Council__HelpEmail", "nobody", "HelpEmail")]
    [InlineData("Portal__Url", "portal.example.org", "Portal:Url")]
    [InlineData("Portal__SecurityContact", "nobody", "Portal:SecurityContact 'nobody' is nowhere to write to: name an email address such as security@example.gov.uk")]
    [InlineData("Mail__Host", "mail.example.org", "Mail:From")]
    [InlineData("Mail__User", "portal", "Mail:Password")]
    [InlineData("Mail__Port", "smtp", "'Mail:Port'")]
    [InlineData("Proxy__Known", "proxy.example.org", "Proxy:Known 'proxy.example.org' is not an address or a network such as 10.0.0.5 or 10.0.0.0/24")]
    [InlineData("Proxy__Known", "10.0.0.5, 10", "Proxy:Known '10' is not an address")]
    [InlineData("Proxy__Known", "10.0.0.0/33", "Proxy:Known '10.0.0.0/33' is not an address")]
    [InlineData("Proxy__Known", "::/0", "Proxy:Known '::/0' is every address there is")]
    [InlineData("Proxy__Hops", "0", "Proxy:Hops '0' is not a number of proxies from 1 to 9, such as 1")]
    [InlineData("Proxy__Hops", "two", "'Proxy:Hops'")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_with_a_sentence(string setting, string value, string named)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.RunAsync(["--urls", "http://127.0.0.1:0"], Settings(database, (setting, value)));

        Assert.Equal(1, host.ExitCode);
        Assert.Contains(named, Assert.Single(host.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_too_old_stops_the_start_with_a_sentence()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.ExecuteAsync("delete from ef_migrations; insert into ef_migrations (migration_id, product_version) values ('20261126024800_CreditGuards', '10.0.15')");
        await using var host = await HostProcess.RunAsync(["--urls", "http://127.0.0.1:0"], Settings(database));

        Assert.Equal(1, host.ExitCode);
        Assert.Contains("Nothing was changed.", Assert.Single(host.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_another_program_has_stops_the_start_with_a_sentence()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var host = await HostProcess.RunAsync(["--urls", $"http://{other.LocalEndpoint}"], Settings(database));

        Assert.Equal(1, host.ExitCode);
        var said = Assert.Single(host.Output);
        Assert.StartsWith($"The portal cannot be reached at http://{other.LocalEndpoint}: another program listens there already", said, StringComparison.Ordinal);
        Assert.Contains("End it, or choose another address", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_the_machine_does_not_have_stops_the_start_with_a_sentence()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.RunAsync(["--urls", "http://192.0.2.1:5000"], Settings(database, ("ASPNETCORE_ENVIRONMENT", "Production")));

        Assert.Equal(1, host.ExitCode);
        Assert.StartsWith("The portal cannot be reached at http://192.0.2.1:5000: this machine has no such address. Choose another address", Assert.Single(host.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_a_request_is_one_line_of_json_without_its_query()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.StartAsync(Settings(database, ("ASPNETCORE_ENVIRONMENT", "Production")));
        using var client = new HttpClient { BaseAddress = host.Url };
        await HostProcess.StatusAsync(client, "/no-such-page?token=very-secret");
        await host.StopAsync();

        var line = Assert.Single(host.Output, l => l.Contains("no-such-page", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(line);
        Assert.Equal(302, json.RootElement.GetProperty("StatusCode").GetInt32());
        Assert.False(string.IsNullOrEmpty(json.RootElement.GetProperty("RequestId").GetString()));
        Assert.DoesNotContain(host.Output, l => l.Contains("very-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Real_emails_need_an_address_that_their_readers_can_open()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.RunAsync(
            ["--urls", "http://127.0.0.1:0", "--Mail:Host=127.0.0.1", "--Mail:From=portal@example.org"],
            Settings(database, ("ASPNETCORE_ENVIRONMENT", "Production")));

        Assert.Equal(1, host.ExitCode);
        Assert.Contains("Portal:Url is needed", Assert.Single(host.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Encryption__Key", "", "Encryption:KeyFile (or Encryption:Key) is needed")]
    [InlineData("Encryption__Key", "c2hvcnQ=", "Encryption:Key is not a key")]
    [InlineData("Encryption__KeyFile", "/no/such/file", "The key file '/no/such/file' cannot be read")]
    public async Task In_production_no_secret_is_stored_without_a_key(string setting, string value, string said)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.RunAsync(["--urls", "http://127.0.0.1:0"], Settings(database, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Encryption__Key", ""), (setting, value)));

        Assert.Equal(1, host.ExitCode);
        Assert.Contains(said, Assert.Single(host.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Proxy__Known", "", "Readers need TLS, and this host listens on http only. Name the proxies before it that speak TLS with them, Proxy:Known, such as 10.0.0.5")]
    [InlineData("Mail__FilesInProduction", "false", "Mail:Host is not set, so emails would be kept as files on this machine and nobody would receive one. Name the mail server, such as")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everybody what address they come from")]
    [InlineData("DOTNET_FORWARDEDHEADERS_ENABLED", "True", "name the proxies before this host: Proxy:Known, such as 10.0.0.5 or 10.0.0.0/24")]
    public async Task In_production_the_start_is_refused_without_TLS_where_anybody_is_believed_an_address_and_without_mail(string setting, string value, string said)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.RunAsync(["--urls", "http://127.0.0.1:0"], Settings(database, ("ASPNETCORE_ENVIRONMENT", "Production"), (setting, value)));

        Assert.Equal(1, host.ExitCode);
        Assert.Contains(said, Assert.Single(host.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_a_request_for_another_host_is_refused_and_whether_the_portal_is_well_is_told_to_anybody()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.StartAsync(Settings(database, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__Url", "https://portal.example.org:8443/")));
        using var client = new HttpClient { BaseAddress = host.Url };

        Assert.Equal(HttpStatusCode.OK, await AskedAsync("/sign-in", "Portal.example.org:8443"));
        Assert.Equal(HttpStatusCode.BadRequest, await AskedAsync("/sign-in", "evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await AskedAsync("/sign-in", "portal.example.org.evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await AskedAsync("/forgotten-password", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.OK, await AskedAsync("/health/ready", "localhost"));
        Assert.Equal(HttpStatusCode.OK, await AskedAsync("/health/live", "10.1.2.3:8080"));
        await host.StopAsync();
        Assert.DoesNotContain(host.Output, l => l.Contains("\"@l\":\"Warning\"", StringComparison.Ordinal));

        async Task<HttpStatusCode> AskedAsync(string path, string name)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = name } };
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("", "Portal:Url is not set")]
    [InlineData("http://portal.example.org", "nobody can sign in")]
    public async Task In_production_the_log_names_what_readers_would_miss(string url, string named)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.StartAsync(Settings(database, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__Url", url)));
        using var client = new HttpClient { BaseAddress = host.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "portal.example.org" } };
        using var answer = await client.SendAsync(request);
        await host.StopAsync();

        Assert.Contains(host.Output, l => l.Contains(named, StringComparison.Ordinal));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Matches("^__Host-portal-.*; path=/; secure;", c));
    }

    /// <summary>Those of a host behind a proxy on the same machine, whose emails become files, unless told otherwise.</summary>
    private static Dictionary<string, string> Settings(TestDatabase database, params (string Name, string Value)[] others)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Portal"] = database.ConnectionString,
            ["Proxy__Known"] = "127.0.0.1",
            ["Mail__FilesInProduction"] = "true",
        };
        foreach (var (name, value) in others)
        {
            settings[name] = value;
        }

        return settings;
    }
}
