using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>Whether what the dashboard counts is what the journal says.</summary>
internal sealed class StateChangeCheck : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => [];

    /// <summary>A sentence for each instance whose changes of state, or the times between them, are not its journal's.</summary>
    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            """
            select distinct coalesce(c.instance_id, j.instance_id) || ': its changes of state are not those of its journal.' as "Value"
            from state_changes c
            full join (
                select instance_id, seq, at, move, from_state, to_state, lag(at) over (partition by instance_id order by seq) as since
                from journal
                where from_state is distinct from to_state) j on j.instance_id = c.instance_id and j.seq = c.seq
            where (c.at, c.move, c.from_state, c.to_state, c.since) is distinct from (j.at, j.move, j.from_state, j.to_state, j.since)
            order by 1
            """).ToListAsync(ct);
}
