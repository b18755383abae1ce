using Portal.Domain.Actions;
using Portal.Workflows.Engine;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Actions;

/// <summary>How an action is written when it moves: what a move may change, and what it added to the thread.</summary>
internal static class ActionSql
{
    /// <param name="a">As it is now.</param>
    /// <param name="formId">The form whose files hang on what was said.</param>
    public static Statement Moved(ActionItem a, Guid formId) => new(
        """
        with posts as (
            insert into action_posts (action_id, provider_ref, position, at, by_id, by, organisation, side, kind, text)
            select $1, $2, n.position, n.at, n.by_id, n.by, n.organisation, n.side, n.kind, n.text
            from unnest($3::int[], $4::timestamptz[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]) n (position, at, by_id, by, organisation, side, kind, text)),
        files as (update action_files set action_id = $1, position = $20 where form_id = $21 and action_id is null and $20::int is not null)
        update actions set state = $11, due_on = $12, team = $13, assignee_id = $14, assignee = $15, last_post_at = $16, posts = $17, last_open_post = $18, close_reason = $19
        where id = $1
        """,
        P(a.Id),
        P(a.ProviderRef),
        P(a.NewPosts.Select(p => p.Position).ToArray()),
        P(a.NewPosts.Select(p => p.At).ToArray()),
        P(a.NewPosts.Select(p => p.ById).ToArray()),
        P(a.NewPosts.Select(p => p.By).ToArray()),
        P(a.NewPosts.Select(p => p.Organisation).ToArray()),
        P(a.NewPosts.Select(p => p.Side?.ToString()).ToArray()),
        P(a.NewPosts.Select(p => p.Kind.ToString()).ToArray()),
        P(a.NewPosts.Select(p => p.Text).ToArray()),
        P(a.State.ToString()),
        P(a.DueOn),
        P(a.Team),
        Id(a.AssigneeId),
        Text(a.Assignee),
        P(a.LastPostAt),
        P(a.Posts),
        P(a.LastOpenPost),
        Text(a.CloseReason),
        Number(a.SaidAt),
        P(formId));
}
