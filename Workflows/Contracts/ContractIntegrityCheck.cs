using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Whether each document, and its file, still are what the journal says.</summary>
internal sealed class ContractIntegrityCheck : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => [ContractWorkflow.DefinitionName];

    /// <summary>
    /// A sentence for each file whose bytes do not agree with the journal, each document that stands elsewhere than its
    /// workflow, and each workflow whose document is gone. Hashed in the database.
    /// </summary>
    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            """
            select d.id || ': the file is not the one that was ' || case j.move when 'Publish' then 'published' else 'decided on' end || '.' as "Value"
            from contract_documents d
            join contract_files f on f.id = d.file_id
            join journal j on j.instance_id = d.id and j.move in ('Publish', 'Agree', 'Reject')
            where j.data ->> 'sha256' is distinct from d.sha256 or d.sha256 <> encode(sha256(f.content), 'hex')
            union all
            select i.id || case when d.id is null then ': its document is gone.' else ': the document does not stand where its workflow does.' end
            from workflow_instances i
            left join contract_documents d on d.id = i.id
            where i.definition = 'Contract document' and d.state is distinct from i.state
            union all
            select d.id || ': the document has no workflow.'
            from contract_documents d
            where not exists (select 1 from workflow_instances i where i.id = d.id)
            order by 1
            """).ToListAsync(ct);
}
