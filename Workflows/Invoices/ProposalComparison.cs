using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>What of a proposal differs from the month before: who checks it, reads that first. Two queries, however long it is.</summary>
public sealed class ProposalComparison(PortalDbContext db, LineItemQueries items)
{
    public async Task<ComparedProposal> CompareAsync(string provider, ProposalScope scope, IReadOnlyList<ProposedLine> lines, CancellationToken ct)
    {
        var months = lines.Where(l => l.Kind == InvoiceLineKind.Payment).Select(l => l.Period!.Value).Distinct().ToList();
        var (first, last) = months.Count == 0 ? (DateOnly.MaxValue, DateOnly.MinValue) : (months.Min().Previous.First, months.Max().Last);
        var placed = months.Count == 0 ? [] : await (
            from t in items.Terms
            join l in db.LineItems on t.Ref equals l.Ref
            join c in db.Clients on l.SsRef equals c.SsRef
            join s in db.Services on l.ServiceRef equals s.Ref
            where t.ProviderRef == provider && t.Start <= last && (t.End == null || t.End >= first)
                && (scope.ContractRef == null || scope.ContractRef == "" || l.ContractRef == scope.ContractRef)
                && (scope.ServiceRef == null || scope.ServiceRef == "" || l.ServiceRef == scope.ServiceRef)
                && (scope.SsRef == null || scope.SsRef == "" || l.SsRef == scope.SsRef)
            select new PlacedItem(t, l.SsRef, c.Surname + ", " + c.Forename, l.ServiceRef, s.Name)).ToListAsync(ct);
        var before = months.Select(m => m.Previous.First).ToList();
        var refs = placed.Select(p => p.Terms.Ref).ToList();
        var workings = placed.Count == 0 ? [] : await db.InvoiceLines.AsNoTracking()
            .Where(x => x.IsLive && x.LineItemRef != null && refs.Contains(x.LineItemRef) && x.Period != null && before.Contains(x.Period.Value)
                && (x.Kind == InvoiceLineKind.Payment || x.Kind == InvoiceLineKind.Adjustment))
            .Select(x => new { x.LineItemRef, x.Period, x.Revision, x.Working })
            .ToListAsync(ct);
        var latest = workings.GroupBy(x => (x.LineItemRef!, x.Period!.Value)).Select(g => (g.Key, Working: LineWorking.Read(g.MaxBy(x => x.Revision)!.Working)));
        return new MonthBefore(placed, latest.Where(x => x.Working is not null).ToDictionary(x => x.Key, x => x.Working!)).Compare(lines);
    }
}
