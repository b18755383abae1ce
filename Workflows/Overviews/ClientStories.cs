using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;
using Portal.Workflows.Register;

namespace Portal.Workflows.Overviews;

/// <summary>Reads a client's whole story, for council staff.</summary>
public sealed class ClientStories(PortalDbContext db, ClientOverviews overviews, ClientRequests requests, InvoiceQueries invoices, LineItemChanges changes)
{
    /// <summary>Where a list of the story ends.</summary>
    public const int Most = 200;

    /// <summary>Changes of one line item that are shown.</summary>
    private const int MostChanges = 50;

    /// <param name="actor">Who reads.</param>
    /// <param name="ssRef">Whose.</param>
    /// <param name="year">The financial year whose invoice lines are shown one by one; null: the latest one of which something was invoiced.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null where there is no such client, or for anybody but council staff.</returns>
    public async Task<ClientStory?> FindAsync(Actor actor, string ssRef, FinancialYear? year, CancellationToken ct)
    {
        if (await overviews.FindAsync(actor, ssRef, Most, ct) is not { } overview)
        {
            return null;
        }

        var years = await Lines(actor, ssRef).Where(x => x.Line.CommitmentYear != null).Select(x => x.Line.CommitmentYear!.Value).Distinct().OrderBy(y => y).ToListAsync(ct);
        var shown = year?.StartYear ?? (years.Count > 0 ? years[^1] : (int?)null);
        return new ClientStory
        {
            Overview = overview,
            Changes = await changes.LatestAsync(actor, [.. overview.Lines.Select(l => l.Ref)], MostChanges, ct),
            Documents = await StoryDocuments.ReadAsync(db, d => d.SsRef == ssRef, Most, ct),
            Requests = await requests.OfAsync(ssRef, [.. overview.Lines.Select(l => l.ProviderRef).Distinct(StringComparer.Ordinal)], ct),
            Months = await MonthsAsync(actor, ssRef, ct),
            Years = years,
            Year = shown,
            Lines = shown is { } begins ? await LinesAsync(actor, ssRef, begins, ct) : [],
        };
    }

    /// <summary>Summed in the database: a childhood has 216 months.</summary>
    private async Task<IReadOnlyList<StoryMonth>> MonthsAsync(Actor actor, string ssRef, CancellationToken ct)
    {
        var months = await Lines(actor, ssRef)
            .GroupBy(x => x.Line.Period)
            .Select(g => new
            {
                First = g.Key,
                Lines = g.Count(),
                Value = g.Sum(x => x.Line.Value),
                Vat = g.Sum(x => x.Line.Vat),
                Contribution = g.Sum(x => x.Line.Contribution),
                Finalised = g.Sum(x => x.Invoice.State == InvoiceState.Finalised ? EF.Property<decimal>(x.Line, PayableColumns.OfLine) : 0),
                Paid = g.Sum(x => x.Invoice.PaidOn != null ? EF.Property<decimal>(x.Line, PayableColumns.OfLine) : 0),
            })
            .OrderBy(m => m.First).ToListAsync(ct);
        return [.. months.Select(m => new StoryMonth(m.First, m.Lines, m.Value, m.Vat, m.Contribution, m.Finalised, m.Paid))];
    }

    private Task<List<StoryLine>> LinesAsync(Actor actor, string ssRef, int year, CancellationToken ct)
        => (
            from x in Lines(actor, ssRef)
            join p in db.Providers on x.Invoice.ProviderRef equals p.Ref
            where x.Line.CommitmentYear == year
            orderby x.Line.Period, x.Line.LineItemRef, x.Invoice.CreatedAt, x.Line.Id
            select new StoryLine
            {
                InvoiceId = x.Invoice.Id,
                Number = x.Invoice.Number,
                InvoiceKind = x.Invoice.Kind,
                State = x.Invoice.State,
                Provider = p.Name,
                Kind = x.Line.Kind,
                First = x.Line.Period,
                LineItemRef = x.Line.LineItemRef,
                Value = x.Line.Value,
                Vat = x.Line.Vat,
                Contribution = x.Line.Contribution,
                Working = x.Line.Working,
                CreditedValue = db.InvoiceLines.Where(c => c.Id == x.Line.CreditsLineId).Select(c => (decimal?)c.Value).FirstOrDefault(),
                SubmittedBy = x.Invoice.SubmittedBy,
                AuthorisedBy = x.Invoice.AuthorisedBy,
                FinalisedBy = x.Invoice.FinalisedBy,
                PaidOn = x.Invoice.PaidOn,
            }).Take(Most).ToListAsync(ct);

    private IQueryable<LineOfInvoice> Lines(Actor actor, string ssRef)
        => from l in db.InvoiceLines.AsNoTracking()
           join v in invoices.VisibleTo(actor).AsNoTracking() on l.InvoiceId equals v.Id
           where l.SsRef == ssRef && l.IsLive
           select new LineOfInvoice { Line = l, Invoice = v };

    private sealed class LineOfInvoice
    {
        public required InvoiceLine Line { get; init; }

        public required Invoice Invoice { get; init; }
    }
}
