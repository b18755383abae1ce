using Portal.Domain.Invoices;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Invoices;
using Portal.Workflows.Jobs;

namespace Portal.Host.Dashboard;

/// <summary>The county in one screen.</summary>
public sealed record CountyView(County County, ILookup<string, WeekFlow> Flow, CountyMoney Money, MailState Mail, int Incidents, IReadOnlyList<JobRun> Jobs, IReadOnlyList<CheckLine> Checks)
{
    /// <summary>Of whom something waits, on the screen.</summary>
    public const int Most = 5;

    public CountyState ToAuthorise => Invoices(InvoiceState.Pending);

    public CountyState ToFinalise => Invoices(InvoiceState.Authorised);

    public int FailedJobs => Jobs.Count(j => j.Failure is not null);

    private CountyState Invoices(InvoiceState state) => County.States.Single(s => s.Definition == InvoiceWorkflow.DefinitionName && s.State == state.ToString());
}
