using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Whether each action, and what was written in it, still is what the journal says.</summary>
internal sealed class ActionIntegrityCheck : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => [ActionWorkflow.DefinitionName];

    /// <summary>
    /// A sentence for each that stands elsewhere than its workflow, is gone or has none, and for each thread that lacks what
    /// somebody said, or says something that nobody said.
    /// </summary>
    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            $"""
            select coalesce(i.id, a.id) || case
                when i.id is null then ': the action has no workflow.'
                when a.id is null then ': its action is gone.'
                else ': the action does not stand where its workflow does.' end as "Value"
            from (select * from workflow_instances where definition = '{ActionWorkflow.DefinitionName}') i
            full join actions a on a.id = i.id
            where a.state is distinct from i.state
            union all
            select coalesce(s.action_id, w.instance_id) || ': the thread does not say what was said.'
            from (select action_id, string_agg(text, e'\n' order by position) as said from action_posts where kind <> 'Entry' group by action_id) s
            full join (select j.instance_id, string_agg(j.words, e'\n' order by j.seq) as said
                from journal j join workflow_instances i on i.id = j.instance_id and i.definition = '{ActionWorkflow.DefinitionName}'
                where j.words is not null group by j.instance_id) w on w.instance_id = s.action_id
            where s.said is distinct from w.said
            order by 1
            """).ToListAsync(ct);
}
