using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Invoices;

/// <summary>A provider makes an invoice out of what the portal works out as due at this moment (the guide, 5.8 and 5.9).</summary>
public sealed class CreateInvoice(PortalDbContext db, WorkflowEngine engine, ProposalReader proposals, EngineClock clock)
{
    /// <summary>The new invoice's id: the form's own, so the same form twice makes one.</summary>
    /// <exception cref="Domain.Refusal">The number is taken, a line is not offered any more, or the total is not possible.</exception>
    public async Task<Guid> HandleAsync(Actor actor, InvoiceDraft draft, Guid requestId, CancellationToken ct)
    {
        var number = InvoiceNumber.Of(draft.Number);
        return (await engine.StartOnceAsync(requestId, actor, () => MakeAsync(actor, draft, number, requestId, ct), ct, race => TakenAsync(requestId, actor.ProviderRef!, number, race, ct)))!.Value;
    }

    private async Task<NewSubject?> MakeAsync(Actor actor, InvoiceDraft draft, InvoiceNumber number, Guid requestId, CancellationToken ct)
    {
        var provider = actor.ProviderRef!;
        await InvoiceNumbers.MustBeFreeAsync(db, provider, number, except: requestId, ct);
        var choice = await ChooseAsync(provider, draft, ct);
        var suggested = InvoiceTotals.Suggested(choice.Items);
        var entry = new InvoiceEntry(number, draft.DateOnInvoice, draft.Total ?? suggested.Total, draft.Vat ?? suggested.Vat, draft.DifferenceReason);
        var invoice = Invoice.Create(requestId, provider, entry, choice.Items, choice.AllowsTotalEditing, actor, clock.Now);
        invoice.MustNotBeDatedBefore(await BilledDays.LastOfAsync(db, choice.Lines, ct));
        if (draft.Submits)
        {
            invoice.MustExplainItsTotal(); // before anything is created: what was typed is still on the page
        }

        db.Invoices.Add(invoice);
        var lines = LineIds.For(choice.Lines.OrderBy(l => l.Key, StringComparer.Ordinal), clock.Now).Select(l => Line(l.Id, invoice.Id, l.Line)).ToList();
        db.InvoiceLines.AddRange(lines);
        return new NewSubject(
            new WorkflowSubject(invoice.Id, InvoiceWorkflow.DefinitionName, $"Invoice {invoice.Number}", provider, invoice.State, InvoiceWorkflow.LineOf(invoice, lines)),
            m => m.Data(new { invoice.Number, invoice.DateOnInvoice, invoice.Items, invoice.Total, invoice.TotalVat, lines = choice.Lines.Count, sent = draft.Fingerprint }));
    }

    private async Task<InvoiceChoice> ChooseAsync(string provider, InvoiceDraft draft, CancellationToken ct)
    {
        var chosen = new List<ProposedLine>();
        await foreach (var line in proposals.ReadAsync(provider, draft.Scope, ct))
        {
            if (draft.Keys is null || (line.IsChosenAlways && !draft.IsZeroLines) || draft.Keys.Contains(line.Key))
            {
                chosen.Add(line);
            }
        }

        if (draft.Keys is { } keys && !keys.IsSubsetOf(chosen.Select(l => l.Key)))
        {
            throw new LineIsNotOffered();
        }

        if (draft.SeenWhole is { } seen && seen != InvoiceChoice.FingerprintOf(chosen))
        {
            throw new ProposalHasChanged();
        }

        return chosen.Any(l => !l.IsBalance) ? new InvoiceChoice(chosen) : throw new InvoiceNeedsALine();
    }

    internal static InvoiceLine Line(Guid id, Guid invoiceId, ProposedLine line) => new()
    {
        Id = id,
        InvoiceId = invoiceId,
        Kind = line.Kind,
        LineItemRef = line.LineItemRef,
        Period = line.First,
        Revision = line.Revision,
        SsRef = line.SsRef,
        CommitmentYear = line.Period?.FinancialYear.StartYear,
        ContractRef = line.ContractRef,
        BalanceOf = line.BalanceOf,
        Value = line.Amounts.Value,
        Vat = line.Amounts.Vat,
        Contribution = line.Amounts.Contribution,
        Working = line.Working?.Write() ?? "{}",
    };

    /// <summary>Somebody was faster: with the number, or with a line.</summary>
    private async Task<Exception> TakenAsync(Guid requestId, string provider, InvoiceNumber number, Exception race, CancellationToken ct)
    {
        await InvoiceNumbers.MustBeFreeAsync(db, provider, number, except: requestId, ct);
        return (race as PostgresException ?? race.InnerException as PostgresException)
            is { ConstraintName: InvoiceMappings.LineIndex or InvoiceMappings.BalanceIndex } or { SqlState: PostgresErrorCodes.RestrictViolation } // or the balance was settled
            ? new LineStandsElsewhere()
            : new InvalidOperationException("The invoice could not be created, and nothing stands in its way.", race);
    }
}
