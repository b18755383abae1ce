using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Periods;

/// <summary>Whether the month of each payment period's workflow is still there.</summary>
internal sealed class PeriodIntegrityCheck : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => [PeriodWorkflow.DefinitionName];

    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            $"""
            select i.id || ': its released period is gone.' as "Value"
            from workflow_instances i
            where i.definition = '{PeriodWorkflow.DefinitionName}' and not exists (select from released_periods r where r.id = i.id)
            order by 1
            """).ToListAsync(ct);
}
