using Portal.TestKit;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Kills;

/// <summary>The real host, killed with SIGKILL in the middle of a post.</summary>
public sealed class ActionKillTests(PortalCluster cluster)
{
    private static readonly byte[] Pdf = [.. Documents.Pdf(), .. new byte[300_000]];

    [Fact]
    public async Task Killed_in_the_middle_of_a_comment_it_is_there_whole_or_not_at_all_and_sent_again_it_is_there_once()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        await database.GivenRegisterAsync();
        await database.GivenActionPeopleAsync();
        Guid id;
        await using (var app = new PortalApp(database))
        {
            id = await app.GivenActionAsync();
        }

        Uri address;
        FormClient ada;
        await using (var host = await HostProcess.StartAsync(Settings()))
        await using (var holder = new Npgsql.NpgsqlConnection(database.ConnectionString))
        {
            (address, ada) = (host.Url, FormClient.For(host.Url));
            await ada.SignInAsync(Ada);
            await ada.Open($"/provider/actions/{id}");
            Assert.Equal(System.Net.HttpStatusCode.NoContent, await ada.KeepAsync("Comment", "The nights are wrong."));
            await holder.OpenAsync();
            await using var held = await holder.BeginTransactionAsync();
            await using var hold = new Npgsql.NpgsqlCommand($"select 1 from actions where id = '{id}' for update", holder, held);
            await hold.ExecuteNonQueryAsync();
            var sending = SendAsync(ada);
            await Waiting.UntilAsync("the move waits", async ()
                => await database.ScalarAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0);
            await host.KillAsync();
            await held.RollbackAsync();
            await sending;
        }

        // The move and its commit were one message: the database finished it, or it never was.
        await Waiting.UntilAsync("nobody is at it any more", async ()
            => await database.ScalarAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()") == 0);
        var (posts, hung, moves) = (await CountAsync("action_posts where kind = 'Comment'"),
            await CountAsync("action_files where action_id is not null"), await CountAsync($"journal where instance_id = '{id}'"));
        Assert.True((posts, hung, moves) is (1, 0, 1) or (2, 1, 2), $"Half of it is there: {posts} {hung} {moves}");
        await using (await HostProcess.StartAsync(Settings(), address))
        {
            await ada.Press("Comment"); // the same page, pressed again: the same form
            await ada.Open($"/provider/actions/{id}");
            await ada.Follow("scan.pdf");
            Assert.Equal(Pdf, ada.Page.Bytes);
        }

        ada.Dispose();
        Assert.Equal((2L, 1L, 2L),
            (await CountAsync("action_posts where kind = 'Comment'"), await CountAsync("action_files where action_id is not null"), await CountAsync($"journal where instance_id = '{id}'")));
        await using var db = database.Context();
        Assert.Empty(await new Portal.Workflows.Engine.JournalVerification(db).FindBreaksAsync(_ => { }, CancellationToken.None).ToListAsync());

        Task<long> CountAsync(string of) => database.ScalarAsync<long>($"select count(*) from {of}");

        Dictionary<string, string> Settings() => SettingsOf(database, folder);
    }

    [Fact]
    public async Task Killed_when_only_its_files_are_in_and_sent_again_each_hangs_there_once()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        await database.GivenRegisterAsync();
        await database.GivenActionPeopleAsync();
        Guid id;
        await using (var app = new PortalApp(database))
        {
            id = await app.GivenActionAsync();
        }

        Uri address;
        FormClient ada;
        await using (var host = await HostProcess.StartAsync(SettingsOf(database, folder)))
        await using (var holder = new Npgsql.NpgsqlConnection(database.ConnectionString))
        {
            (address, ada) = (host.Url, FormClient.For(host.Url));
            await ada.SignInAsync(Ada);
            await ada.Open($"/provider/actions/{id}");
            await holder.OpenAsync();
            await using var held = await holder.BeginTransactionAsync();
            await using var hold = new Npgsql.NpgsqlCommand("lock table workflow_instances in access exclusive mode", holder, held); // which the move reads first, and the files do not
            await hold.ExecuteNonQueryAsync();
            ada.Attach("Files", "plan.pdf", [.. Pdf, .. "%"u8], "application/pdf");
            var sending = SendAsync(ada);
            await Waiting.UntilAsync("both files are in", async () => await database.ScalarAsync<long>("select count(*) from action_files where action_id is null and sha256 <> ''") == 2);
            await host.KillAsync();
            await held.RollbackAsync();
            await sending;
        }

        Assert.Equal((1L, 1L),
            (await database.ScalarAsync<long>("select count(*) from action_posts where kind = 'Comment'"),
            await database.ScalarAsync<long>($"select count(*) from journal where instance_id = '{id}'")));
        await using (await HostProcess.StartAsync(SettingsOf(database, folder), address))
        {
            await ada.Press("Comment"); // the same page, pressed again: the same form
            await ada.Open($"/provider/actions/{id}");
            await ada.Follow("scan.pdf");
            Assert.Equal(Pdf, ada.Page.Bytes);
        }

        ada.Dispose();
        Assert.Equal("plan.pdf, scan.pdf", await database.ScalarAsync<string>("select string_agg(name, ', ' order by name) from action_files"));
        Assert.Equal(2L, await database.ScalarAsync<long>($"select count(*) from action_files where action_id = '{id}'"));
    }

    private static Dictionary<string, string> SettingsOf(TestDatabase database, TemporaryFolder folder) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings__Portal"] = database.ConnectionString,
        ["Data__Directory"] = folder.FullName,
        ["Demo__Enabled"] = "false",
        ["SignIn__PerMinute"] = "10000",
    };

    private static async Task SendAsync(FormClient ada)
    {
        try
        {
            await ada.Fill("Comment", "The nights are wrong.").Attach("Files", "scan.pdf", Pdf, "application/pdf").Press("Comment");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // Killed.
        }
    }
}
