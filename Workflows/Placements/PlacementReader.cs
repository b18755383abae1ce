using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Domain.Placements;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Placements;

/// <summary>Placement reports as a reader sees them; lists are paged in SQL.</summary>
public sealed class PlacementReader(PortalDbContext db, PlacementQueries reports, LineItemQueries items, InvoiceQueries invoices, EngineClock clock)
{
    /// <summary>The open ones first, the oldest of them at the top.</summary>
    public Task<Paged<PlacementRow>> ListAsync(Actor actor, PlacementReportState? state, string? provider, int page, CancellationToken ct)
    {
        var seen = reports.VisibleTo(actor).AsNoTracking()
            .Where(r => (state == null || r.State == state) && (string.IsNullOrEmpty(provider) || r.ProviderRef == provider));
        var rows =
            from r in seen
            join s in db.Services on r.ServiceRef equals s.Ref
            join p in db.Providers on r.ProviderRef equals p.Ref
            join c in db.Clients on r.SsRef equals c.SsRef into found
            from c in found.DefaultIfEmpty()
            orderby r.State == PlacementReportState.Reported ? 0 : 1, r.State == PlacementReportState.Reported ? r.ReportedAt : (DateTimeOffset?)null, r.ReportedAt descending
            select new PlacementRow(r.Id, r.Kind, r.LineItemRef, c == null ? r.Who : c.Surname + ", " + c.Forename, r.SsRef, s.Name, p.Name, r.Day, r.ReportedAt, r.ReportedBy, r.State);
        return rows.PageAsync(seen, page, ct);
    }

    /// <summary>How many of those that the actor sees wait for the placements team.</summary>
    public Task<int> CountOpenAsync(Actor actor, CancellationToken ct) => reports.VisibleTo(actor).CountAsync(r => r.State == PlacementReportState.Reported, ct);

    /// <summary>What waits for the placements team about one line item: at most one of each kind.</summary>
    public async Task<IReadOnlyList<OpenReport>> OpenOfAsync(Actor actor, string lineItem, CancellationToken ct)
        => await reports.VisibleTo(actor).Where(r => r.LineItemRef == lineItem && r.State == PlacementReportState.Reported)
            .OrderBy(r => r.ReportedAt).Select(r => new OpenReport(r.Id, r.Kind, r.ReportedAt)).ToListAsync(ct);

    /// <summary>Null where it does not exist for the reader.</summary>
    public async Task<PlacementDetails?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var found = await (
            from r in reports.VisibleTo(actor).AsNoTracking()
            join s in db.Services on r.ServiceRef equals s.Ref
            join p in db.Providers on r.ProviderRef equals p.Ref
            where r.Id == id
            select new
            {
                Report = r,
                Service = s.Name,
                Provider = p.Name,
                ToService = db.Services.Where(t => t.Ref == r.ToServiceRef).Select(t => t.Name).FirstOrDefault(),
                Client = db.Clients.Where(c => c.SsRef == r.SsRef).Select(c => c.Surname + ", " + c.Forename).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var terms = await TermsAsync(found.Report, ct);
        // Once it is answered the register says what is so, and nothing is worked out beside it any more.
        var isOpen = found.Report.State == PlacementReportState.Reported && (terms is not null || found.Report.LineItemRef is null);
        var months = isOpen ? PlacementEffect.Of(FactsOf(found.Report), terms, LondonTime.DateOf(clock.Now)) : [];
        return new(found.Report, found.Client, found.Service, found.ToService, found.Provider, terms, months, await InvoicedAsync(actor, found.Report, ct));
    }

    /// <summary>Null where one is missing, or where the line item has gone to another provider since.</summary>
    private async Task<LineTerms?> TermsAsync(PlacementReport report, CancellationToken ct)
        => (await items.Terms.FirstOrDefaultAsync(t => t.Ref == report.LineItemRef && t.ProviderRef == report.ProviderRef, ct))?.ToTerms() is { } terms ? terms with { Held = [] } : null;

    private async Task<IReadOnlyDictionary<DateOnly, decimal>> InvoicedAsync(Actor actor, PlacementReport report, CancellationToken ct)
    {
        var seen = invoices.VisibleTo(actor).Where(v => v.ProviderRef == report.ProviderRef);
        return await db.InvoiceLines.AsNoTracking()
            .Where(x => x.IsLive && x.LineItemRef != null && x.LineItemRef == report.LineItemRef && x.Period != null && seen.Any(v => v.Id == x.InvoiceId))
            .GroupBy(x => x.Period!.Value)
            .Select(g => new { g.Key, Payable = g.Sum(x => EF.Property<decimal>(x, PayableColumns.OfLine)) })
            .ToDictionaryAsync(x => x.Key, x => x.Payable, ct);
    }

    private static PlacementFacts FactsOf(PlacementReport r) => new()
    {
        Kind = r.Kind,
        ServiceRef = r.ServiceRef,
        LineItemRef = r.LineItemRef,
        Day = r.Day,
        LastDay = r.LastDay,
        WeeklyCost = r.WeeklyCost,
        ToServiceRef = r.ToServiceRef,
        Words = r.Words,
    };
}
