using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Lists of actions, filtered and paged in SQL; the latest post first.</summary>
public sealed class ActionList(PortalDbContext db, ActionQueries actions, StandIns standIns, EngineClock clock)
{
    public Task<Paged<ActionRow>> ListAsync(Actor actor, ActionFilter filter, int page, CancellationToken ct)
    {
        var found = Matching(actor, filter);
        return Rows(actor, found).PageAsync(found, page, ct);
    }

    /// <summary>The same, row by row, for a file.</summary>
    public IAsyncEnumerable<ActionRow> StreamAsync(Actor actor, ActionFilter filter) => Rows(actor, Matching(actor, filter)).AsAsyncEnumerable();

    /// <summary>How many match, counted up to a thousand.</summary>
    public Task<int> CountAsync(Actor actor, ActionFilter filter, CancellationToken ct)
        => Matching(actor, filter).Take(Paged<ActionRow>.CountLimit).CountAsync(ct);

    /// <summary>What those of <paramref name="ids"/> are called that the actor sees.</summary>
    public async Task<IReadOnlyList<(Guid Id, string DisplayName)>> DisplayNamesAsync(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken ct)
        => [.. (await actions.VisibleTo(actor).AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Number).ToListAsync(ct)).Select(a => (a.Id, a.DisplayName))];

    private IQueryable<ActionRow> Rows(Actor actor, IQueryable<ActionItem> found)
        => from a in found
           orderby a.LastPostAt descending, a.Id descending
           join p in db.Providers on a.ProviderRef equals p.Ref
           let last = actor.IsCouncil ? a.Posts : a.LastOpenPost
           let read = db.ActionReads.Where(r => r.UserId == actor.UserId && r.ActionId == a.Id).Max(r => (int?)r.Position) ?? 0
           select new ActionRow(
               a.Id, a.Number, a.State, a.LastPostAt, a.Title, a.SubjectLabel, a.DueOn, a.Type, a.Team, actor.IsCouncil ? a.Assignee : null, p.Name,
               read < last && db.ActionPosts.Any(x => x.ActionId == a.Id && x.Position > read && x.Position <= last && x.ById != null && x.ById != actor.UserId),
               a.LastOpenPost);

    private IQueryable<ActionItem> Matching(Actor actor, ActionFilter filter)
    {
        var found = actions.VisibleTo(actor).AsNoTracking();
        found = filter.Shown switch
        {
            ActionShown.Open => found.Where(a => a.State != ActionState.Closed),
            ActionShown.Closed => found.Where(a => a.State == ActionState.Closed),
            _ => found,
        };
        found = filter.Type is { } type ? found.Where(a => a.Type == type) : found;
        found = string.IsNullOrEmpty(filter.Provider) ? found : found.Where(a => a.ProviderRef == filter.Provider);
        found = string.IsNullOrEmpty(filter.Team) ? found : found.Where(a => a.Team == filter.Team);
        if (filter.Assignee is { } assignee)
        {
            var own = standIns.For(assignee);
            found = found.Where(a => own.Contains(a.AssigneeId));
        }

        found = filter.IsUnassigned ? found.Where(a => a.AssigneeId == null) : found;
        if (filter.IsOverdue)
        {
            var today = LondonTime.DateOf(clock.Now);
            found = found.Where(a => a.State != ActionState.Closed && a.DueOn < today);
        }

        if (filter.Subject is var (kind, key))
        {
            found = found.Where(a => a.SubjectKind == kind && a.SubjectKey == key);
        }

        if (string.IsNullOrWhiteSpace(filter.Words))
        {
            return found;
        }

        var number = ActionFinder.Number(filter.Words);
        return found.Where(a => Saying(actor, filter.Words).Contains(a.Id) || a.Number == number);
    }

    /// <summary>The actions with a title or a post that says so. The index itself holds who may read a post, so that a note is no hit for a provider.</summary>
    private IQueryable<Guid> Saying(Actor actor, string words)
    {
        var scope = actor.IsCouncil ? ActionIndex.Council : ActionIndex.Of(actor.ProviderRef!);
        return db.Database.SqlQuery<Guid>($"select action_id as \"Value\" from action_posts where words @@ (websearch_to_tsquery('english', {words}) && {scope}::tsquery) and numnode(websearch_to_tsquery('english', {words})) > 0");
    }
}
