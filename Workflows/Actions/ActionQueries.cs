using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>The only door to actions and their threads: what an actor may not see does not exist for them.</summary>
public sealed class ActionQueries(PortalDbContext db) : ISubjects<ActionItem>
{
    /// <summary>A provider sees its own, council staff and the system all.</summary>
    public IQueryable<ActionItem> VisibleTo(Actor actor)
        => actor.IsCouncil || actor.IsSystem ? db.Actions : db.Actions.Where(a => a.ProviderRef == actor.ProviderRef);

    /// <summary>The threads of those, without the council's notes where a provider reads.</summary>
    public IQueryable<ActionPost> PostsVisibleTo(Actor actor)
    {
        var posts = from p in db.ActionPosts join a in VisibleTo(actor) on p.ActionId equals a.Id select p;
        return actor.IsCouncil || actor.IsSystem ? posts : posts.Where(p => p.Kind != PostKind.Note);
    }

    /// <summary>Loads an action for a move; null when it does not exist for <paramref name="actor"/>.</summary>
    internal Func<Guid, CancellationToken, Task<LoadedSubject<ActionItem>?>> LoaderFor(Actor actor, Guid formId)
        => VisibleTo(actor).Loader(db, a => a.State, a => ActionSql.Moved(a, formId));

    /// <summary>By a form that brings no files.</summary>
    Func<Guid, CancellationToken, Task<LoadedSubject<ActionItem>?>> ISubjects<ActionItem>.LoaderFor(Actor actor) => LoaderFor(actor, Guid.Empty);
}
