using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;

namespace Portal.Benchmarks;

/// <summary>The pure calculation, proposals of 10 to 10,000 line items over twelve open months, and period release over 10,000 providers.</summary>
internal sealed class MoneyBenchmark(BenchDatabase database)
{
    private const int Months = 12;
    private const int Runs = 5;
    private static readonly int[] Sizes = [10, 1_000, 10_000];

    public async Task RunAsync()
    {
        Calculate();
        await ProposeAsync();
        await ReleaseAsync();
    }

    private static void Calculate()
    {
        const int Lines = 2_000_000;
        var period = new PaymentPeriod(new DateOnly(2026, 2, 1));
        var best = 0d;
        for (var run = 0; run < Runs; run++)
        {
            var sum = 0m;
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Lines; i++)
            {
                var terms = new LineTerms(new DateOnly(2026, 1, 1).AddDays(i % 45), null, 1_000 + (i % 977), VatRate.Standard, null, 12.5m, IsPayable: true);
                sum += PaymentCalculation.For(terms, period).Payable;
            }

            best = Math.Max(best, Lines / watch.Elapsed.TotalSeconds);
            GC.KeepAlive(sum);
        }

        Print($"The calculation, VAT and contribution included, one core: {best:0} lines a second (best of {Runs})");
    }

    private async Task ProposeAsync()
    {
        await Seed.RegisterAsync(database);
        Print($"A proposal over {Months} open months through PostgreSQL, medians of {Runs}");
        for (var index = 0; index < Sizes.Length; index++)
        {
            var (provider, size) = ($"B{index + 2}", Sizes[index]);
            await database.ExecuteAsync(
                $"""
                insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document) values ('M{provider}', '{provider}', 'Money', 'Exempt', false, false);
                insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
                    select '{provider}-' || i, 'P' || i, 'C' || (1 + i % 1000), 'S{index + 2}', 'M{provider}', 'Level', '2025-01-01', 1000 + i % 977, 'x', true from generate_series(1, {size}) i;
                insert into released_periods (id, provider_ref, first, released_at, released_by)
                    select gen_random_uuid(), '{provider}', (date '2025-01-01' + i * interval '1 month')::date, now(), 'Bench' from generate_series(0, {Months - 1}) i;
                analyze;
                """);
            var times = new List<double>();
            var lines = 0;
            for (var run = 0; run < Runs + 1; run++)
            {
                await using var scope = database.Services.CreateAsyncScope();
                var watch = Stopwatch.StartNew();
                lines = await scope.ServiceProvider.GetRequiredService<ProposalReader>().ReadAsync(provider, ProposalScope.All, CancellationToken.None).CountAsync();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            var median = times.Skip(1).Order().ElementAt(Runs / 2);
            Print($"  {size,6} line items: {lines,7} lines in {median,8:0.0} ms, {median / lines * 1_000:0.0} µs a line");
        }
    }

    private async Task ReleaseAsync()
    {
        await database.ExecuteAsync(
            """
            insert into providers (ref, name, payment_terms_days, first_period) select 'R' || i, 'Release ' || i, 30, '2026-09-01' from generate_series(1, 10000) i;
            insert into services (ref, provider_ref, name) select 'RS' || i, 'R' || i, 'Service' from generate_series(1, 10000) i;
            insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document) select 'RK' || i, 'R' || i, 'Contract', 'Exempt', false, false from generate_series(1, 10000) i;
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
                select 'RL' || i || '-' || j, 'P', 'C' || (1 + i % 1000), 'RS' || i, 'RK' || i, 'Level', '2026-09-01', 1000, 'x', true from generate_series(1, 10000) i, generate_series(1, 10) j;
            analyze;
            """);
        var (opened, first, held) = await RunReleaseAsync();
        var (none, again, _) = await RunReleaseAsync();
        Print($"Release over 10,000 providers with 100,000 line items: {opened} opened in {first:0.0} s, {held:0.0} MB held at most; a run that opens {none} in {again:0.0} s");

        // Everything of September finalised: each provider's October waits for nothing any more.
        await database.ExecuteAsync(
            """
            alter table invoice_lines disable trigger user;
            insert into invoices (id, provider_ref, kind, created_at, created_by, number, number_key, date_on_invoice, financial_year, items_value, items_vat, items_contribution, allows_total_editing, total, total_vat,
                state, updated_at, submitted_at, submitted_by, authorised_at, authorised_by, authorised_by_id, finalised_at, finalised_by, finalised_by_id, expected_on)
            select ('50000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'R' || i, 'Invoice', now(), 'Bench', 'R' || i, 'R' || i, '2026-10-01', 2026, 42857.10, 0, 0, false, 42857.10, 0,
                'Finalised', now(), now(), 'Bench', now(), 'Bench', gen_random_uuid(), now(), 'Bench', gen_random_uuid(), '2026-11-01' from generate_series(1, 10000) i;
            insert into invoice_lines (id, invoice_id, kind, line_item_ref, period, revision, ss_ref, commitment_year, contract_ref, value, vat, contribution, working, is_live)
            select gen_random_uuid(), ('50000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Payment', 'RL' || i || '-' || j, '2026-09-01', 0, 'C' || (1 + i % 1000), 2026, 'RK' || i, 4285.71, 0, 0, '{}', true
            from generate_series(1, 10000) i, generate_series(1, 10) j;
            delete from open_lines where provider_ref like 'R%';
            update workflow_instances set note = null, money = null where provider_ref like 'R%' and definition = 'Payment period';
            analyze;
            """);
        (opened, first, held) = await RunReleaseAsync();
        Print($"  with all 100,000 lines of the month finalised: {opened} opened in {first:0.0} s, {held:0.0} MB held at most");
    }

    private async Task<(int Opened, double Seconds, double Megabytes)> RunReleaseAsync()
    {
        await using var scope = database.Services.CreateAsyncScope();
        var release = scope.ServiceProvider.GetRequiredService<ReleasePeriods>();
        await using var memory = new MemoryWatch();
        var watch = Stopwatch.StartNew();
        var opened = await release.RunAsync(CancellationToken.None);
        return (opened, watch.Elapsed.TotalSeconds, await memory.GrowthAsync() / 1_048_576d);
    }

    private static void Print(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
