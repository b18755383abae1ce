using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Changes;

/// <summary>Whether each change request still stands where its workflow does.</summary>
internal sealed class ChangeIntegrityCheck : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => [ChangeWorkflow.DefinitionName, AccessWorkflow.DefinitionName];

    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            $"""
            select coalesce(i.id, c.id) || case
                when i.id is null then ': the change request has no workflow.'
                when c.id is null then ': its change request is gone.'
                else ': the change request does not stand where its workflow does.' end as "Value"
            from (select * from workflow_instances where definition in ('{ChangeWorkflow.DefinitionName}', '{AccessWorkflow.DefinitionName}')) i
            full join change_requests c on c.id = i.id
            where c.state is distinct from i.state
            order by 1
            """).ToListAsync(ct);
}
