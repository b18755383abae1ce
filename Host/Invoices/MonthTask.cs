using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Periods;

namespace Portal.Host.Invoices;

/// <summary>A month is invoiced where the portal proposes it; the council reads what holds it back.</summary>
public sealed class MonthTask(PeriodReader periods) : ITaskView
{
    public IReadOnlyList<string> Definitions => [PeriodWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => await periods.ProviderOfAsync(actor, id, ct) is not { } provider ? null : new TaskView(actor.IsCouncil ? PeriodLinks.OfProvider(provider) : InvoiceLinks.Proposed());
}
