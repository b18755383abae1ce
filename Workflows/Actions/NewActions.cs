using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Makes actions: numbers them, puts them into the right team's inbox, and leaves them in the context to be saved.</summary>
public sealed class NewActions(PortalDbContext db, ActionDays days, EngineClock clock)
{
    /// <param name="actor">Who opens it.</param>
    /// <param name="draft">What was typed.</param>
    /// <param name="id">Its id: the form's own.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Domain.Refusal">Something is missing, or the type does not fit the record.</exception>
    public async Task<NewAction> AddAsync(Actor actor, ActionDraft draft, Guid id, CancellationToken ct)
    {
        var now = clock.Now;
        var number = await db.Database.SqlQuery<long>($"select nextval('action_numbers') as \"Value\"").SingleAsync(ct);
        var team = await Teams.ForAsync(db, draft, ct);
        var first = actor.IsCouncil ? null : await Teams.FirstAsync(db, team, draft.ProviderRef, LondonTime.DateOf(now), ct);
        var item = ActionItem.Open(id, number, draft, team, days.For(draft.Type, now), actor, now, first);
        db.Actions.Add(item);
        db.ActionPosts.AddRange(item.NewPosts);
        foreach (var post in item.NewPosts)
        {
            db.Entry(post).Property("ProviderRef").CurrentValue = item.ProviderRef;
        }

        db.Entry(item.NewPosts[0]).Property("Heading").CurrentValue = item.Title;
        foreach (var file in await db.ActionFiles.Where(f => f.FormId == id && f.ActionId == null).ToListAsync(ct))
        {
            (file.ActionId, file.Position) = (item.Id, item.SaidAt);
        }

        return new NewAction(item);
    }
}
