using Portal.Domain.Invoices;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Invoices;

namespace Portal.Host.Dashboard;

/// <summary>The county in one screen.</summary>
public sealed record CountyView(County County, ILookup<string, WeekFlow> Flow, CountyMoney Money, MailState Mail, int Incidents)
{
    /// <summary>Of whom something waits, on the screen.</summary>
    public const int Most = 5;

    public IEnumerable<IGrouping<string, CountyState>> Workflows => County.States.GroupBy(s => s.Definition, StringComparer.Ordinal);

    public CountyState ToAuthorise => Invoices(InvoiceState.Pending);

    public CountyState ToFinalise => Invoices(InvoiceState.Authorised);

    private CountyState Invoices(InvoiceState state) => County.States.Single(s => s.Definition == InvoiceWorkflow.DefinitionName && s.State == state.ToString());
}
