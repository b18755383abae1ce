using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Placements;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Placements;

/// <summary>A provider says that the register is not right about a placement. The form's id is the report's: twice makes one.</summary>
public sealed class ReportPlacement(PortalDbContext db, WorkflowEngine engine, LineItemQueries items, EngineClock clock)
{
    /// <summary>The report's id; null where the line item or a service is not the provider's.</summary>
    /// <exception cref="Domain.Refusal">The register says so already, the days do not fit, or the same is reported and open.</exception>
    public Task<Guid?> HandleAsync(Actor actor, PlacementFacts facts, Guid requestId, CancellationToken ct)
        => db.InTurnAsync($"report {facts.LineItemRef ?? requestId.ToString()}", () => StartAsync(actor, facts, requestId, ct), ct);

    private Task<Guid?> StartAsync(Actor actor, PlacementFacts facts, Guid requestId, CancellationToken ct) => engine.StartOnceAsync(
        requestId,
        actor,
        async () =>
        {
            if (await CompleteAsync(actor, facts, ct) is not { } complete)
            {
                return null;
            }

            var standing = await db.PlacementReports.AsNoTracking()
                .Where(r => r.LineItemRef == complete.LineItemRef && r.LineItemRef != null && r.ProviderRef == actor.ProviderRef && r.State == PlacementReportState.Reported)
                .ToListAsync(ct); // of one line item: a departure and an absence at most
            if (standing.Find(r => r.Kind.IsOneWith(complete.Kind)) is { } open)
            {
                throw new ReportIsOpen(LondonTime.DateOf(open.ReportedAt));
            }

            var report = PlacementReport.Of(requestId, complete, actor, clock.Now);
            db.PlacementReports.Add(report);
            var subject = new WorkflowSubject(report.Id, PlacementWorkflow.DefinitionName, report.Title, report.ProviderRef, report.State, PlacementWorkflow.LineOf(report));
            return new NewSubject(subject, m => m.Comment(report.Words.Length > 0 ? report.Words : null), new StartMove(PlacementMoves.Report, PlacementEmails.Reported));
        },
        ct);

    /// <summary>Adds what the line item knows, and looks whether services and days are possible.</summary>
    private async Task<PlacementFacts?> CompleteAsync(Actor actor, PlacementFacts facts, CancellationToken ct)
    {
        PlacementDays.MustBeNear(facts, LondonTime.DateOf(clock.Now));
        if (facts.LineItemRef is { } lineItem)
        {
            if (await items.VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(l => l.Ref == lineItem, ct) is not { } item)
            {
                return null;
            }

            PlacementDays.MustFit(facts, item);
            facts = facts with { ServiceRef = item.ServiceRef, SsRef = item.SsRef };
        }

        string?[] named = [facts.ServiceRef, facts.ToServiceRef];
        var services = named.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return await db.Services.CountAsync(s => s.ProviderRef == actor.ProviderRef && services.Contains(s.Ref), ct) == services.Count ? facts : null;
    }
}
