using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Actions;

namespace Portal.Workflows.Placements;

/// <summary>Placement reports that an action can be about.</summary>
internal sealed class ReportsOfActions(PlacementQueries reports) : IActionSubjects
{
    public SubjectKind Kind => SubjectKind.PlacementReport;

    public async Task<ActionSubject?> FindAsync(Actor actor, string key, CancellationToken ct)
        => Guid.TryParse(key, CultureInfo.InvariantCulture, out var id)
            && await reports.VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is { } report
            ? new ActionSubject(Kind, key, $"{report.Title} (Placement report)", report.ProviderRef)
            : null;
}
