using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>Invoices: what is unsubmitted, to authorise and to finalise.</summary>
public sealed class InvoiceTiles(InvoiceList invoices) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        return [actor.IsCouncil ? await CouncilAsync(actor, ct) : await ProviderAsync(actor, ct)];
    }

    private async Task<HomeTile> ProviderAsync(Actor actor, CancellationToken ct)
    {
        var waiting = await invoices.CountAsync(actor, InvoiceState.Unsubmitted, ct);
        var line = waiting == 0 ? "No unsubmitted invoices" : Text.Count(waiting, "unsubmitted invoice", "unsubmitted invoices");
        return new(10, InvoiceLinks.List(Side.Provider), "Invoices", "View and create your invoices online", line, waiting > 0 && InvoiceWorkflow.Invoicing.Includes(actor));
    }

    private async Task<HomeTile> CouncilAsync(Actor actor, CancellationToken ct)
    {
        var toAuthorise = await invoices.CountAsync(actor, InvoiceState.Pending, ct);
        var toFinalise = await invoices.CountAsync(actor, InvoiceState.Authorised, ct);
        var waits = (toAuthorise > 0 && InvoiceWorkflow.Authoriser.Includes(actor)) || (toFinalise > 0 && InvoiceWorkflow.Finaliser.Includes(actor));
        return new(
            30,
            InvoiceLinks.List(Side.Council),
            "Invoices",
            "Authorise, return and finalise invoices",
            (toAuthorise, toFinalise) is (0, 0) ? "Nothing waits" : $"{toAuthorise} to authorise, {toFinalise} to finalise",
            waits);
    }
}
