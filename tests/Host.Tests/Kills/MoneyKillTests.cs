using System.Globalization;
using System.Text;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.CarePackages;
using Portal.Domain.Organisations;
using Portal.Domain.Payments;
using Portal.Host.Jobs;
using Portal.Host.Tests.Register;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Tests.Kills;

/// <summary>The real host, killed with SIGKILL in the middle of bulk moves, releases, a payment batch, the bank's files and a register import.</summary>
public sealed class MoneyKillTests(PortalCluster cluster)
{
    private const int Providers = 20;
    private const string Ann = "ann.author@council.example";
    private const string Finn = "finn.final@council.example";
    private const string Rory = "rory.release@council.example";
    private const string Drew = "drew.admin@council.example";

    [Fact]
    public async Task Killed_in_bulk_moves_releases_a_batch_and_the_banks_files_nothing_is_lost_and_nothing_happens_twice()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        await GivenPendingAsync(database);
        await database.GivenNothingToLookAtAsync();

        await BulkAsync(database, folder, Ann, "/council/invoices", "Authorise the chosen", "Authorised");
        await BulkAsync(database, folder, Finn, "/council/invoices?status=Authorised", "Finalise the chosen", "Finalised");
        Assert.Empty(await InconsistenciesAsync(database));
        await using (var app = new PortalApp(database))
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().RunAsync(CancellationToken.None); // what the night makes up for
        }

        // February, and March that has ended; April waits for March.
        Assert.Equal(Providers * 2, await database.ScalarAsync<long>("select count(*) from released_periods"));
        Assert.Equal(Providers, await database.ScalarAsync<long>("select count(*) from released_periods where first = '2016-03-01'"));
        Assert.Empty(await InconsistenciesAsync(database));

        await BatchAsync(database, folder);
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from payment_batches"));
        Assert.Equal(Providers, await database.ScalarAsync<long>("select count(distinct invoice_id) from batched_invoices"));
        Assert.Equal(Providers * 4_142.86m, await database.ScalarAsync<decimal>("select sum(total) from payment_batches"));

        await ReleaseAsync(database, folder);
        await BankAsync(database, folder, "/council/payments/bank", "The bank's file", "Mark as paid", "invoices where paid_on is not null");
        await BankAsync(database, folder, "/council/payments/bank-returned", "The bank's file of returned payments", "Mark as returned", "batch_payments where state = 'Returned'");
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
        foreach (var move in (string[])["Pay", "Take payment back"])
        {
            Assert.Equal((Providers, Providers), (await OfInvoicesAsync("count(*)"), await OfInvoicesAsync("count(distinct j.instance_id)")));

            Task<long> OfInvoicesAsync(string what) => database.ScalarAsync<long>($"select {what} from journal j join invoices v on v.id = j.instance_id where j.move = '{move}'");
        }

        Assert.Equal(Providers, await database.ScalarAsync<long>("select count(*) from outbox where kind = 'invoice-payment-returned'"));
    }

    [Fact]
    public async Task Killed_half_way_through_the_nightly_release_the_next_run_opens_the_rest_and_nothing_twice()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        const int Many = 120;
        const int Together = 50; // of which months open in one transaction
        var month = PaymentPeriod.Of(LondonTime.DateOf(DateTimeOffset.UtcNow)).Previous.First;
        await using (var db = database.Context())
        {
            db.Providers.AddRange(Enumerable.Range(0, Many).Select(i => new Provider { Ref = $"P9{i:000}", Name = $"Home {i}", FirstPeriod = month }));
            await db.SaveChangesAsync();
        }

        await using var app = new PortalApp(database);
        await using (var host = await HostProcess.StartAsync(Settings(database, folder)))
        await using (var holder = new Npgsql.NpgsqlConnection(database.ConnectionString))
        {
            // Somebody else's row, not committed, among the second fifty: the run waits there while the months of the first fifty open beside it.
            await holder.OpenAsync();
            await using var held = await holder.BeginTransactionAsync();
            await using var insert = new Npgsql.NpgsqlCommand($"insert into released_periods (id, provider_ref, first, released_at, released_by) values (gen_random_uuid(), 'P9069', '{month:yyyy-MM-dd}', now(), 'Somebody')", holder, held);
            await insert.ExecuteNonQueryAsync();
            app.Services.GetRequiredService<IBackgroundJobClient>().Enqueue<ReleaseJob>(job => job.RunAsync(CancellationToken.None));
            await Waiting.UntilAsync("the run waits", () => WaitsAsync(database, "released_periods"), TimeSpan.FromMinutes(1));
            await Waiting.UntilAsync("the other set is open", async () => await database.ScalarAsync<long>("select count(*) from released_periods") == Together, TimeSpan.FromMinutes(1));
            await host.KillAsync();
            await held.RollbackAsync();
        }

        Assert.Equal(Together, await database.ScalarAsync<long>("select count(*) from released_periods"));
        Assert.Equal(Together, await database.ScalarAsync<long>("select count(*) from journal where move = 'Release'"));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            Assert.Equal(Many - Together, await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().RunAsync(CancellationToken.None));
        }

        Assert.Equal(Many, await database.ScalarAsync<long>("select count(distinct provider_ref) from released_periods"));
        Assert.Equal(Many, await database.ScalarAsync<long>("select count(*) from journal where move = 'Release'"));
        Assert.Equal(Many, await database.ScalarAsync<long>("select count(*) from outbox"));
        Assert.Empty(await InconsistenciesAsync(database));
    }

    [Fact]
    public async Task Killed_while_it_imports_the_register_another_takes_it_up_and_applies_it_once()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        await database.GivenRegisterAsync();
        await database.GivenCouncilUserAsync(Drew, CouncilRoles.Administrator);
        const int Rows = 20_000;
        var file = new StringBuilder("ss_ref,surname,forename\n");
        for (var i = 0; i < Rows; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"N{i},Child,Number {i}\n");
        }

        await using (var host = await HostProcess.StartAsync(Settings(database, folder)))
        {
            using var drew = FormClient.For(host.Url);
            await drew.SignInAsync(Drew);
            await drew.Open("/council/register");
            drew.Attach(RegisterWorld.Files, "clients.csv", Encoding.UTF8.GetBytes(file.ToString()), "text/csv");
            await drew.Press("Check the files");
            await Waiting.UntilAsync("it is checked", () => IsAsync("Checked"), TimeSpan.FromMinutes(2));
            await drew.Open(drew.Page.Path);
            await drew.Press("Apply");
            await Waiting.UntilAsync("it is under way", async ()
                => await database.ScalarAsync<long>("select count(*) from pg_locks where locktype = 'advisory' and objid <> 0 and granted") > 0, TimeSpan.FromMinutes(2));
            await host.KillAsync();
        }

        await using var app = new PortalApp(database);
        await Waiting.UntilAsync("another takes it up", async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RunUploads>().RunAsync(CancellationToken.None);
            return await IsAsync("Applied");
        });

        Assert.Equal((1, Rows, Rows), (await Count("import_runs"), await Count("clients where ss_ref like 'N%'"), await Count("register_changes")));
        Assert.Equal(0, await Count("import_chunks"));

        async Task<bool> IsAsync(string state) => await database.ScalarAsync<string>("select state from import_uploads") == state;

        Task<long> Count(string of) => database.ScalarAsync<long>($"select count(*) from {of}");
    }

    /// <summary>Ticks all and presses; kills the host when some are done; then another host does the rest.</summary>
    private static async Task BulkAsync(TestDatabase database, TemporaryFolder folder, string who, string list, string button, string state)
    {
        for (var kill = 0; await InStateAsync() < Providers; kill++)
        {
            await using var host = await HostProcess.StartAsync(Settings(database, folder));
            using var browser = FormClient.For(host.Url);
            await browser.SignInAsync(who);
            await browser.Open(list);
            foreach (var box in browser.Page.Document.QuerySelectorAll("input[name=Chosen]:not([disabled])"))
            {
                box.SetAttribute("checked", "");
            }

            var before = await InStateAsync();
            var pressing = PressAsync(browser, button);
            if (kill == 0)
            {
                await Waiting.UntilAsync("some are done", async () => await InStateAsync() > before + 2 || pressing.IsCompleted);
                await host.KillAsync();
            }

            await pressing;
            Assert.InRange(kill, 0, 4);
            Assert.Empty(await InconsistenciesAsync(database));
        }

        Task<long> InStateAsync() => database.ScalarAsync<long>($"select count(*) from invoices where state = '{state}'");
    }

    private static async Task BatchAsync(TestDatabase database, TemporaryFolder folder)
    {
        for (var attempt = 0; await database.ScalarAsync<long>("select count(*) from payment_batches") == 0; attempt++)
        {
            await using var host = await HostProcess.StartAsync(Settings(database, folder));
            using var finn = FormClient.For(host.Url);
            await finn.SignInAsync(Finn);
            await finn.Open("/council/payments/next?DueBy=01/01/2099");
            await using var holder = new Npgsql.NpgsqlConnection(database.ConnectionString);
            await holder.OpenAsync();
            await using var held = await holder.BeginTransactionAsync();
            if (attempt == 0)
            {
                await using var hold = new Npgsql.NpgsqlCommand("lock table batched_invoices in share row exclusive mode", holder, held);
                await hold.ExecuteNonQueryAsync();
            }

            var pressing = PressAsync(finn, finn.Page.Buttons.Single(b => b.StartsWith("Make the batch", StringComparison.Ordinal)));
            if (attempt == 0)
            {
                // In the middle of it: with what it has written so far uncommitted.
                await Waiting.UntilAsync("it is at work", () => WaitsAsync(database, "batch"));
                await host.KillAsync();
            }

            await held.RollbackAsync();
            await pressing;
            // What a host had sent when it died, its commit with it, the server still does: whole.
            await Waiting.UntilAsync("nothing is at work", async () => await database.ScalarAsync<long>(
                "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and query ilike '%batch%'") == 0);
            Assert.InRange(attempt, 0, 1);
            Assert.Empty(await InconsistenciesAsync(database));
            Assert.Equal(
                await database.ScalarAsync<long>("select coalesce(sum(payments), 0)::bigint from payment_batches"),
                await database.ScalarAsync<long>("select count(*) from batch_payments"));
        }
    }

    private static async Task ReleaseAsync(TestDatabase database, TemporaryFolder folder)
    {
        await database.GivenCouncilUserAsync(Rory, CouncilRoles.InvoiceFinaliser);
        await using var host = await HostProcess.StartAsync(Settings(database, folder));
        using var rory = FormClient.For(host.Url);
        await rory.SignInAsync(Rory);
        await rory.Open("/council/payments/1");
        await rory.Press("Release to the bank");
    }

    /// <summary>Sends a file of every payment; kills the host when some are marked; then another host marks the rest, with the same file.</summary>
    private static async Task BankAsync(TestDatabase database, TemporaryFolder folder, string page, string label, string button, string marked)
    {
        var rows = Enumerable.Range(1, Providers).Select(n => FormattableString.Invariant($"B1-{n},{LondonTime.DateOf(DateTimeOffset.UtcNow):yyyy-MM-dd},4142.86\n"));
        var file = Encoding.UTF8.GetBytes($"reference,date,amount\n{string.Concat(rows)}");
        for (var kill = 0; await MarkedAsync() < Providers; kill++)
        {
            await using var host = await HostProcess.StartAsync(Settings(database, folder));
            using var finn = FormClient.For(host.Url);
            await finn.SignInAsync(Finn);
            await finn.Open(page);
            finn.Attach(label, "bank.csv", file, "text/csv");
            if (button == "Mark as returned")
            {
                finn.Fill("Reason", "Account closed");
            }

            var pressing = PressAsync(finn, button);
            if (kill == 0)
            {
                await Waiting.UntilAsync("some are marked", async () => await MarkedAsync() > 2 || pressing.IsCompleted);
                await host.KillAsync();
            }

            await pressing;
            Assert.InRange(kill, 0, 4);
            Assert.Empty(await BreaksAsync(database));
        }

        Task<long> MarkedAsync() => database.ScalarAsync<long>($"select count(*) from {marked}");
    }

    /// <summary>A statement about <paramref name="what"/> is held up by somebody's lock.</summary>
    private static async Task<bool> WaitsAsync(TestDatabase database, string what)
        => await database.ScalarAsync<long>($"select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%{what}%'") > 0;

    private static async Task PressAsync(FormClient browser, string button)
    {
        try
        {
            await browser.Press(button);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // Killed: what was under way happened whole or not at all.
        }
    }

    /// <summary>Twenty providers, each with February 2016 on an invoice that waits for authorisation.</summary>
    private static async Task GivenPendingAsync(TestDatabase database)
    {
        await database.GivenRegisterAsync();
        await database.GivenCouncilUserAsync(Ann, CouncilRoles.InvoiceAuthoriser);
        await database.GivenCouncilUserAsync(Finn, CouncilRoles.InvoiceFinaliser);
        await using var app = new PortalApp(database);
        for (var i = 0; i < Providers; i++)
        {
            var (provider, email) = ($"P9{i:000}", $"bills{i}@home.example");
            await using (var db = database.Context())
            {
                db.Providers.Add(new Provider { Ref = provider, Name = $"Home {i}", FirstPeriod = new(2016, 2, 1) });
                db.Services.Add(new Service { Ref = $"S9{i:000}", ProviderRef = provider, Name = "Home" });
                db.Contracts.Add(new Contract { Ref = $"K9{i:000}", ProviderRef = provider, Name = "Home" });
                db.Clients.Add(new Client { SsRef = $"C9{i:000}", Surname = "Child", Forename = $"Number {i}" }); // one of the same at another home would be looked at
                await db.SaveChangesAsync();
            }

            await database.GivenLineItemAsync($"L9{i:000}", $"C9{i:000}", $"S9{i:000}", $"K9{i:000}", new(2016, 2, 1));
            await database.GivenProviderUserAsync(email, ProviderRoles.Invoicing, provider);
            await database.GivenReleasedAsync(provider, new DateOnly(2016, 2, 1));
            await app.GivenPendingInvoiceAsync($"INV {i}", email);
        }
    }

    /// <summary>Where invoice, instance and journal do not agree.</summary>
    private static async Task<List<string>> InconsistenciesAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var found = await BreaksAsync(database);
        found.AddRange(await db.Database.SqlQueryRaw<string>(
            """
            select v.number || ': ' || v.state || ', instance ' || i.state || ', ' || j.count || ' entries' as "Value"
            from invoices v
            join workflow_instances i on i.id = v.id
            cross join lateral (select count(*) from journal where instance_id = v.id) j
            where v.state <> i.state or i.seq <> j.count
                or j.count <> (case v.state when 'Pending' then 2 when 'Authorised' then 3 when 'Finalised' then 4 end)
            """).ToListAsync());
        return found;
    }

    /// <summary>What the journal's verification finds.</summary>
    private static async Task<List<string>> BreaksAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var found = await new JournalVerification(db).FindBreaksAsync(_ => { }, CancellationToken.None).ToListAsync();
        var earlier = await db.Invoices.Where(v => v.Number == "EARLIER").Select(v => v.Id.ToString()).ToListAsync(); // put there by hand, without a workflow
        found.RemoveAll(sentence => earlier.Exists(id => sentence.StartsWith(id, StringComparison.Ordinal)));
        return found;
    }

    private static Dictionary<string, string> Settings(TestDatabase database, TemporaryFolder folder) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings__Portal"] = database.ConnectionString,
        ["Data__Directory"] = folder.FullName,
        ["Demo__Enabled"] = "false",
        ["SignIn__PerMinute"] = "10000",
    };
}
