using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.LatePayments;
using Portal.Workflows.Tests.Engine;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.LatePayments;

/// <summary>Statutory interest against figures that were worked out by hand.</summary>
public sealed class LateInvoices(PortalCluster cluster)
{
    private static readonly DateTimeOffset Today = new(2026, 8, 15, 10, 0, 0, TimeSpan.Zero);

    // payable, dated, received, terms, paid → due, days, rate, interest, fixed sum
    [Theory]
    [InlineData(4142.86, "2016-03-01", "2016-03-02", 30, "2016-05-01", "2016-04-01", 30, 8.5, 28.94, 70)] // 4142.86 × 8.5 % × 30 / 365 = 28.943
    [InlineData(999.99, "2016-03-01", "2016-03-02", 30, "2016-04-02", "2016-04-01", 1, 8.5, 0.23, 40)] // 0.2329
    [InlineData(1000, "2023-05-31", "2023-05-31", 30, "2024-05-31", "2023-06-30", 336, 13, 119.67, 70)] // from 1 July 2023: 5 % stood on 30 June
    [InlineData(1000, "2023-05-30", "2023-05-30", 30, "2024-05-31", "2023-06-29", 337, 11.5, 106.18, 70)] // from 30 June 2023: 3.5 % on 31 December, for good
    [InlineData(10000, "2020-03-01", "2020-03-10", 14, "2020-07-10", "2020-03-24", 108, 8.75, 258.90, 100)] // terms of 14 days
    [InlineData(9999.99, "2020-03-20", "2020-03-10", 60, "2020-07-10", "2020-04-19", 82, 8.75, 196.58, 70)] // never more than 30; from its date, which is later
    [InlineData(500, "2026-01-02", "2026-01-02", 30, null, "2026-02-01", 195, 11.75, 31.39, 40)] // not paid: until today
    public async Task Days_rate_interest_and_fixed_sum(
        double payable, string dated, string received, int terms, string? paid, string due, int days, double rate, double interest, double fixedSum)
    {
        await using var story = await LateAsync((decimal)payable, dated, received, terms, paid);

        var late = Assert.Single((await InvoicesAsync(story, new("P1001", null))).Rows);

        Assert.Equal((Day(due), days), (late.DueOn, late.Days));
        Assert.Equal(PaymentTerms.DueOn(late.DateOnInvoice, late.ReceivedOn, terms), late.DueOn);
        Assert.Equal(((decimal)rate, (decimal)interest, (decimal)fixedSum), (late.Rate!.Value, late.Interest!.Value, late.FixedSum));
        var month = Assert.Single((await MonthsAsync(story, new(null, late.Month))).Rows);
        Assert.Equal((paid is null ? 0 : 1, paid is null ? 1 : 0, days, 0), (month.Paid, month.Unpaid, month.Longest, month.WithoutRate));
        Assert.Equal(((decimal)payable, (decimal)interest + (decimal)fixedSum), (month.Payable, month.Together));
    }

    [Theory]
    [InlineData("2016-04-01")] // on the day
    [InlineData("2016-03-10")]
    public async Task What_is_paid_by_its_day_is_not_late(string paid)
    {
        await using var story = await LateAsync(4142.86m, "2016-03-01", "2016-03-02", 30, paid);

        Assert.Empty((await InvoicesAsync(story, new(null, null))).Rows);
        Assert.Empty((await MonthsAsync(story, new(null, null))).Rows);
    }

    [Fact]
    public async Task A_half_year_without_a_base_rate_is_said_and_never_guessed()
    {
        await using var story = await LateAsync(1000m, "2098-01-01", "2098-01-01", 30, "2098-03-02");

        var late = Assert.Single((await InvoicesAsync(story, new(null, null))).Rows);
        Assert.Equal((30, null, null, 70m), (late.Days, late.Rate, late.Interest, late.FixedSum));
        var month = Assert.Single((await MonthsAsync(story, new(null, null))).Rows);
        Assert.Equal((0m, 70m, 1), (month.Interest, month.FixedSums, month.WithoutRate));
        var without = (await ReportAsync(story, r => r.OutlineAsync(new(null, null), CancellationToken.None))).WithoutRate;
        Assert.Equal(["1 January 2098 to 30 June 2098: 1"], without.Select(w => $"{w.Half}: {w.Invoices}"));

        // Of another month or provider there is nothing; the choice of months stays.
        var other = await ReportAsync(story, r => r.OutlineAsync(new(null, month.Month.AddMonths(1)), CancellationToken.None));
        Assert.Equal((0, 0, 0), (other.ProviderMonths, other.Invoices, other.WithoutRate.Count()));
        Assert.Equal([month.Month], other.Months);
        Assert.Equal(0, (await MonthsAsync(story, new("P1002", null))).Total);
    }

    [Fact]
    public async Task A_day_that_was_told_stays_though_the_terms_change()
    {
        await using var story = await LateAsync(1000m, "2016-03-01", "2016-03-02", 7, "2016-04-11", expected: "2016-04-01", finalised: "2016-03-05");

        Assert.Equal((Day("2016-04-01"), 10), Assert.Single((await InvoicesAsync(story, new(null, null))).Rows.Select(l => (l.DueOn, l.Days))));
    }

    /// <summary>An invoice as it might have been, whatever its way would have made of it.</summary>
    private async Task<Story> LateAsync(decimal payable, string dated, string received, int terms, string? paid, string? expected = null, string? finalised = null)
    {
        var story = await Ledger.OpenAsync(cluster, Today);
        var id = await story.CreateAsync(Ledger.Draft());
        await story.PayAsync(id);
        await story.Database.ExecuteAsync(string.Create(CultureInfo.InvariantCulture,
            $"""
            set session_replication_role = replica;
            update invoices set items_value = {payable}, total = {payable}, date_on_invoice = '{dated}', submitted_at = '{received} 12:00Z', finalised_at = '{finalised ?? received} 13:00Z',
                paid_on = {(paid is null ? "null" : $"'{paid}'")}, expected_on = '{expected ?? received}' where id = '{id}';
            update providers set payment_terms_days = {terms} where ref = 'P1001';
            set session_replication_role = origin;
            """));
        return story;
    }

    private static Task<Paged<LateInvoice>> InvoicesAsync(Story story, LateFilter filter)
        => ReportAsync(story, async r => await r.InvoicesAsync(await r.OutlineAsync(filter, CancellationToken.None), CancellationToken.None));

    private static Task<Paged<LateMonth>> MonthsAsync(Story story, LateFilter filter)
        => ReportAsync(story, async r => await r.MonthsAsync(await r.OutlineAsync(filter, CancellationToken.None), CancellationToken.None));

    private static async Task<T> ReportAsync<T>(Story story, Func<LatePaymentReport, Task<T>> read)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<LatePaymentReport>());
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
