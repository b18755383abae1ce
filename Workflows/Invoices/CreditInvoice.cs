using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Invoices;

/// <summary>A provider raises a credit note from a finalised invoice, whole or in part, which then takes the invoice's own way.</summary>
public sealed class CreditInvoice(PortalDbContext db, WorkflowEngine engine, InvoiceReader invoices, EngineClock clock)
{
    /// <summary>The invoice, and what is left of it and of each of its lines; null where the reader has no such invoice.</summary>
    public async Task<CreditableInvoice?> FindAsync(Actor actor, Guid invoiceId, CancellationToken ct)
    {
        if (await invoices.FindAsync(actor, invoiceId, ct) is not { Invoice.Kind: InvoiceKind.Invoice } found)
        {
            return null;
        }

        var ids = found.Lines.Select(l => l.Id).ToList();
        var credited = await db.InvoiceLines.AsNoTracking()
            .Where(l => l.IsLive && l.CreditsLineId != null && ids.Contains(l.CreditsLineId.Value))
            .GroupBy(l => l.CreditsLineId!.Value)
            .Select(g => new { g.Key, Value = g.Sum(l => l.Value), Vat = g.Sum(l => l.Vat), Contribution = g.Sum(l => l.Contribution), Last = g.Max(l => l.Revision) })
            .ToDictionaryAsync(x => x.Key, ct);
        var given = await db.Invoices.Where(v => v.CreditsId == invoiceId && v.State != InvoiceState.Deleted).SumAsync(v => -EF.Property<decimal>(v, PayableColumns.OfItems), ct);
        return new(
        found,
        [
            .. found.Lines.Where(l => l.Kind is InvoiceLineKind.Payment or InvoiceLineKind.Adjustment && l.Value != 0).Select(l => credited.TryGetValue(l.Id, out var c)
                ? new CreditableLine(l, new LineCredit(l.Amounts, new LineAmounts(-c.Value, -c.Vat, -c.Contribution)), c.Last + 1)
                : new CreditableLine(l, new LineCredit(l.Amounts, LineAmounts.Zero), 0)),
        ],
        given,
        found.Invoice is { State: InvoiceState.Finalised, Items.Payable: < 0 } && !await db.CarriedBalances().AnyAsync(l => l.BalanceOf == invoiceId, ct)
            && !await db.SettledBalances().AnyAsync(o => o.InvoiceId == invoiceId, ct));
    }

    /// <summary>The credit note's id: the form's own, so the same form twice makes one. Null where the reader has no such invoice.</summary>
    /// <exception cref="Domain.Refusal">The number is taken, a line gives back more than was paid, or the invoice is not finalised.</exception>
    public Task<Guid?> HandleAsync(Actor actor, Guid invoiceId, string? typed, DateOnly date, IReadOnlyCollection<CreditChoice> choices, Guid requestId, CancellationToken ct)
        => OnceAsync(actor, invoiceId, typed, requestId, (creditable, number) =>
        {
            var (found, lines, given, _) = creditable;
            var credits = LineIds.For(choices.OrderBy(c => c.LineId), clock.Now)
                .Select(c => Credit(c.Id, requestId, lines.FirstOrDefault(l => l.Line.Id == c.Line.LineId) ?? throw new LineHasLeft(), c.Line.Value)).ToList();
            var items = credits.Count > 0 ? credits.Aggregate(LineAmounts.Zero, (sum, l) => sum + l.Amounts) : throw new CreditNeedsALine();
            return (Invoice.Credit(requestId, found.Invoice, given, number, date, items, actor, clock.Now), credits);
        }, ct);

    /// <summary>Settles what an invoice of less than nothing left; its id is the form's own. Null where the reader has no such invoice.</summary>
    /// <exception cref="Domain.Refusal">The number is taken, or nothing is left.</exception>
    public Task<Guid?> HandleBalanceAsync(Actor actor, Guid invoiceId, string? typed, DateOnly date, Guid requestId, CancellationToken ct)
        => OnceAsync(actor, invoiceId, typed, requestId, (creditable, number) =>
        {
            var of = creditable.HasBalance ? creditable.Found.Invoice : throw new NoBalanceIsLeft();
            var note = Invoice.CreditBalance(requestId, of, number, date, actor, clock.Now);
            var line = new InvoiceLine
            {
                Id = Guid.CreateVersion7(clock.Now),
                InvoiceId = note.Id,
                Kind = InvoiceLineKind.BalanceBroughtForward,
                BalanceOf = of.Id,
                Value = of.Items.Value,
                Vat = of.Items.Vat,
                Contribution = of.Items.Contribution,
                Working = "{}",
            };
            return (note, [line]);
        }, ct);

    private async Task<Guid?> OnceAsync(Actor actor, Guid invoiceId, string? typed, Guid requestId,
        Func<CreditableInvoice, InvoiceNumber, (Invoice Note, IReadOnlyCollection<InvoiceLine> Lines)> make, CancellationToken ct)
    {
        var number = InvoiceNumber.Of(typed);
        return await engine.StartOnceAsync(
            requestId,
            actor,
            async () =>
            {
                if (await FindAsync(actor, invoiceId, ct) is not { } creditable)
                {
                    return null;
                }

                await InvoiceNumbers.MustBeFreeAsync(db, actor.ProviderRef!, number, except: requestId, ct);
                var (note, lines) = make(creditable, number);
                db.Invoices.Add(note);
                db.InvoiceLines.AddRange(lines);
                var subject = new WorkflowSubject(note.Id, InvoiceWorkflow.DefinitionName, $"Credit note {note.Number}", note.ProviderRef, note.State, InvoiceWorkflow.LineOf(note, lines));
                return new NewSubject(subject, m => m.Data(new { note.Number, note.CreditsId, note.Items }));
            },
            ct,
            race => TakenAsync(actor, invoiceId, number, requestId, race, ct));
    }

    /// <summary>Another credit note of it came at the same moment, with the number, or with one of the lines.</summary>
    private async Task<Exception> TakenAsync(Actor actor, Guid invoiceId, InvoiceNumber number, Guid requestId, Exception race, CancellationToken ct)
    {
        if (race.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.RestrictViolation })
        {
            return new CreditExceedsTheInvoice((await FindAsync(actor, invoiceId, ct))?.Left ?? 0);
        }

        await InvoiceNumbers.MustBeFreeAsync(db, actor.ProviderRef!, number, except: requestId, ct);
        return new LineStandsElsewhere();
    }

    private static InvoiceLine Credit(Guid id, Guid noteId, CreditableLine of, decimal value)
    {
        var amounts = -of.Credit.Of(value, of.Line.Id);
        return new InvoiceLine
        {
            Id = id,
            InvoiceId = noteId,
            Kind = InvoiceLineKind.Credit,
            LineItemRef = of.Line.LineItemRef,
            Period = of.Line.First,
            Revision = of.Revision,
            SsRef = of.Line.SsRef,
            CommitmentYear = of.Line.Year,
            ContractRef = of.Line.ContractRef,
            CreditsLineId = of.Line.Id,
            Value = amounts.Value,
            Vat = amounts.Vat,
            Contribution = amounts.Contribution,
            Working = of.Line.Working,
        };
    }
}
