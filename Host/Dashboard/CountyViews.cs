using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Host.Jobs;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Jobs;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.Work;

namespace Portal.Host.Dashboard;

/// <summary>Reads the county for its screen.</summary>
public sealed class CountyViews(
    CountyReader county,
    CountyFlow flow,
    MailHealth mail,
    IncidentList incidents,
    BatchReader batches,
    PaymentSettings payments,
    OwedBackList owedBack,
    JobBoard board,
    JobRunList runs,
    Checks checks,
    TimeProvider clock)
{
    public async Task<CountyView> ReadAsync(Actor actor, CancellationToken ct)
    {
        var today = LondonTime.DateOf(clock.GetUtcNow());
        var (monthsEnd, last) = (new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1), today.AddDays(payments.DaysAhead));
        var until = monthsEnd < last ? monthsEnd : last;
        var (due, expected) = await batches.TotalsAsync(today, until, ct);
        var money = new CountyMoney(due, expected, until, await owedBack.TotalAsync(actor, provider: null, ct));
        var jobs = await runs.LastAsync([.. board.Jobs.Select(j => j.Id)], ct);
        return new(
            await county.ReadAsync(CountyView.Most, ct),
            await flow.ReadAsync(ct),
            money,
            await mail.ReadAsync(ct),
            await incidents.CountOpenAsync(ct),
            [.. jobs.Values],
            await checks.LastAsync(ct));
    }
}
