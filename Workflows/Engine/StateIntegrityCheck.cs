using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>Whether each row of a table that keeps a state still stands where its workflow does.</summary>
/// <param name="noun">What a row is, in a sentence: "placement report".</param>
/// <param name="table">With the columns <c>id</c> and <c>state</c>.</param>
/// <param name="definitions">The names of the workflows of its rows.</param>
internal abstract class StateIntegrityCheck(string noun, string table, params IReadOnlyList<string> definitions) : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => definitions;

    /// <summary>A sentence for each that stands elsewhere than its workflow, is gone, or has none.</summary>
    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
#pragma warning disable EF1002 // noun and table are words of the code
        => db.Database.SqlQueryRaw<string>(
            $$"""
            select coalesce(i.id, r.id) || case
                when i.id is null then ': the {{noun}} has no workflow.'
                when r.id is null then ': its {{noun}} is gone.'
                else ': the {{noun}} does not stand where its workflow does.' end as "Value"
            from (select * from workflow_instances where definition = any ({0})) i
            full join {{table}} r on r.id = i.id
            where r.state is distinct from i.state
            order by 1
            """,
            (object)definitions.ToArray()).ToListAsync(ct); // one parameter, not one for each name
#pragma warning restore EF1002
}
