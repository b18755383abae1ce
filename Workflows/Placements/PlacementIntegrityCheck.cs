using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Placements;

/// <summary>Whether each placement report still stands where the journal says.</summary>
internal sealed class PlacementIntegrityCheck : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => [PlacementWorkflow.DefinitionName];

    /// <summary>A sentence for each that stands elsewhere than its workflow, is gone, or has none.</summary>
    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            $"""
            select coalesce(i.id, r.id) || case
                when i.id is null then ': the placement report has no workflow.'
                when r.id is null then ': its placement report is gone.'
                else ': the placement report does not stand where its workflow does.' end as "Value"
            from (select * from workflow_instances where definition = '{PlacementWorkflow.DefinitionName}') i
            full join placement_reports r on r.id = i.id
            where r.state is distinct from i.state
            order by 1
            """).ToListAsync(ct);
}
