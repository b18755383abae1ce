using System.Diagnostics;
using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Benchmarks.Pages;
using Portal.Domain.Accounts;
using Portal.HostKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Simulation;

namespace Portal.Benchmarks;

/// <summary>A move as its reader makes it, by a form of the portal, beside the same move by the engine alone: what cookie, antiforgery, form, page model and redirect cost.</summary>
internal sealed class HttpMoveBenchmark(BenchDatabase server)
{
    /// <summary>Until then the runtime compiles what is asked often, on another thread, and its time would be counted.</summary>
    private const int Warm = 500;

    private const int Moves = 150;

    public async Task RunAsync()
    {
        await server.ExecuteAsync($"drop database if exists {PageWorld.OfMoves} with (force)"); // what was moved by a run before is used up
        await using var database = await PageWorld.OfMovesAsync(server);
        await using var host = new PageHost(database.ConnectionString);
        host.Start();
        Console.WriteLine("A move of one caller: ms at the median, ms of the processor (over HTTP the caller's part included), statements, queries translated anew");
        var byForm = await GivenPendingAsync(database);
        var byEngine = await GivenPendingAsync(database);
        foreach (var (move, email) in ((string, string)[])[("Authorise", CountyPeople.Authoriser), ("Finalise", CountyPeople.Finaliser)])
        {
            var engine = await ByEngineAsync(database, host, move, email, byEngine);
            var form = await ByFormAsync(host, move, email, byForm);
            Write($"  {move,-10} engine {engine}   HTTP {form}   ratio {form.Median / engine.Median:0.0}");
        }
    }

    private static async Task<Taken> ByFormAsync(PageHost host, string move, string email, IReadOnlyList<Guid> invoices)
    {
        using var reader = FormClient.For(host.Address);
        await reader.SignInAsync(email);
        var page = await reader.Open($"/council/invoices/{invoices[0]}");
        var token = page.Document.QuerySelectorAll<IHtmlInputElement>("input[name=__RequestVerificationToken]").First().Value;
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = reader.Cookies };
        using var browser = new HttpClient(handler) { BaseAddress = host.Address };
        return await Taken.MeasureAsync(invoices, async id =>
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["RequestId"] = Guid.NewGuid().ToString(),
                ["Seen"] = move == "Authorise" ? "2" : "3",
            });
            using var answer = await browser.PostAsync($"/council/invoices/{id}?handler=Move&move={move}", form);
            if (answer.StatusCode != HttpStatusCode.Redirect)
            {
                throw new InvalidOperationException($"{move} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
        });
    }

    private static async Task<Taken> ByEngineAsync(BenchDatabase database, PageHost host, string move, string email, IReadOnlyList<Guid> invoices)
    {
        await using var db = await database.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var user = await db.Users.SingleAsync(u => u.Email == email);
        var actor = Actor.ForCouncil(user.Id, user.Name, CountyPeople.CouncilName, user.CouncilRoles);
        return await Taken.MeasureAsync(invoices, async id =>
        {
            await using var scope = host.Services.CreateAsyncScope();
            var moves = scope.ServiceProvider.GetRequiredService<MakeMove>();
            var result = await moves.HandleAsync(InvoiceWorkflow.DefinitionName, move, actor, new(id, Guid.NewGuid()), MoveForm.Empty, CancellationToken.None);
            if (result != MoveResult.Done)
            {
                throw new InvalidOperationException($"{move} ended as {result}.");
            }
        });
    }

    /// <summary>Invoices to authorise, each for the open month of two line items of one provider.</summary>
    private static async Task<IReadOnlyList<Guid>> GivenPendingAsync(BenchDatabase database)
    {
        await database.ExecuteAsync(
            $"""
            set session_replication_role = replica; -- lines of an invoice that was submitted already
            drop table if exists wanted;
            create table wanted as
                select row_number() over (order by l.ref) as n, gen_random_uuid() as id, c.provider_ref as provider, l.ref, l.ss_ref, c.ref as contract, r.first,
                    round(1000 / 7.0 * extract(day from r.first + interval '1 month - 1 day'), 2) as value
                from care_package_line_items l join contracts c on c.ref = l.contract_ref
                join lateral (select max(first) as first from released_periods where provider_ref = c.provider_ref) r on true
                where l.ref like 'GL%' and not exists (select from invoice_lines x where x.line_item_ref = l.ref and x.period = r.first and x.is_live)
                order by l.ref limit {Warm + Moves};
            insert into invoices (id, provider_ref, kind, created_at, created_by, number, number_key, date_on_invoice, financial_year, items_value, items_vat, items_contribution, allows_total_editing, total, total_vat,
                state, updated_at, submitted_at, submitted_by)
            select id, provider, 'Invoice', now(), 'Bench', id::text, id::text, current_date, 2026, value, 0, 0, false, value, 0, 'Pending', now(), now(), 'Bench' from wanted;
            insert into invoice_lines (id, invoice_id, kind, line_item_ref, period, revision, ss_ref, commitment_year, contract_ref, value, vat, contribution, working, is_live)
            select gen_random_uuid(), id, 'Payment', ref, first, 0, ss_ref, 2026, contract, value, 0, 0, '{"{}"}', true from wanted;
            insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, turn, seq, last_hash, team, money)
            select id, 'Invoice', 1, 'Invoice ' || n, provider, 'Pending', now(), 'Team', 'Finance team (authoriser)', 2, sha256(id::text::bytea), 'Finance team (authoriser)', value from wanted;
            insert into journal (instance_id, seq, at, move, from_state, to_state, user_name, organisation, previous_hash, hash)
            select id, s, now(), case s when 1 then 'Create' else 'Submit' end, case s when 2 then 'Unsubmitted' end, case s when 1 then 'Unsubmitted' else 'Pending' end, 'Bench', 'Bench', '\x00', sha256(id::text::bytea)
            from wanted, generate_series(1, 2) s;
            set session_replication_role = origin;
            """);
        var ids = new List<Guid>();
        await using (var command = database.Source.CreateCommand("select id from wanted order by n"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                ids.Add(reader.GetGuid(0));
            }
        }

        await database.ExecuteAsync("drop table wanted");
        return ids;
    }

    private static void Write(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));

    private sealed record Taken(double Median, double Processor, int Statements, int Translated)
    {
        public override string ToString() => FormattableString.Invariant($"{Median,5:0.0} {Processor,5:0.0} {Statements,3} {Translated,2}");

        public static async Task<Taken> MeasureAsync(IReadOnlyList<Guid> invoices, Func<Guid, Task> move)
        {
            foreach (var id in invoices.Take(Warm - 1))
            {
                await move(id);
            }

            var ear = new StatementEar();
            using (ear)
            {
                await move(invoices[Warm - 1]);
            }

            var process = Process.GetCurrentProcess();
            var processor = process.TotalProcessorTime;
            var times = new List<double>();
            foreach (var id in invoices.Skip(Warm))
            {
                var start = Stopwatch.GetTimestamp();
                await move(id);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            process.Refresh();
            times.Sort();
            return new(times[times.Count / 2], (process.TotalProcessorTime - processor).TotalMilliseconds / times.Count, ear.Count, ear.Translated);
        }
    }
}
