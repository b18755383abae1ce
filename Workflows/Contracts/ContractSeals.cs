using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Whether each document's file still is what the journal says was published and signed for.</summary>
internal static class ContractSeals
{
    /// <summary>A sentence for each file whose bytes, or whose document, do not agree with the journal. Hashed in the database.</summary>
    public static Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            """
            select d.id || ': the file is not the one that was ' || case j.move when 'Publish' then 'published' else 'decided on' end || '.' as "Value"
            from contract_documents d
            join contract_files f on f.id = d.file_id
            join journal j on j.instance_id = d.id and j.move in ('Publish', 'Agree', 'Reject')
            where j.data ->> 'sha256' is distinct from d.sha256 or d.sha256 <> encode(sha256(f.content), 'hex')
            order by 1
            """).ToListAsync(ct);
}
