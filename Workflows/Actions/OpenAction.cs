using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Somebody of a provider opens an action (the guide, 2.3). The form's id is the action's: twice makes one.</summary>
public sealed class OpenAction(PortalDbContext db, WorkflowEngine engine, ActionDays days, EngineClock clock)
{
    /// <returns>The action's id.</returns>
    /// <exception cref="Domain.Refusal">Something is missing, or the type does not fit the record.</exception>
    public async Task<Guid> HandleAsync(Actor actor, ActionDraft draft, Guid requestId, CancellationToken ct)
    {
        if (await db.Actions.AnyAsync(a => a.Id == requestId && a.ProviderRef == actor.ProviderRef, ct))
        {
            return requestId;
        }

        var now = clock.Now;
        var number = await db.Database.SqlQuery<long>($"select nextval('action_numbers') as \"Value\"").SingleAsync(ct);
        var item = ActionItem.Open(requestId, number, draft, await Teams.ForAsync(db, draft, ct), days.For(draft.Type, now), actor, now);
        db.Actions.Add(item);
        db.ActionPosts.AddRange(item.NewPosts);
        foreach (var post in item.NewPosts)
        {
            db.Entry(post).Property("ProviderRef").CurrentValue = item.ProviderRef;
        }

        db.Entry(item.NewPosts[0]).Property("Heading").CurrentValue = item.Title;
        foreach (var file in await db.ActionFiles.Where(f => f.FormId == requestId && f.ActionId == null).ToListAsync(ct))
        {
            (file.ActionId, file.Position) = (item.Id, item.SaidAt);
        }

        try
        {
            var subject = new WorkflowSubject(item.Id, ActionWorkflow.DefinitionName, item.Called, item.ProviderRef);
            await engine.StartAsync(
                subject,
                actor,
                requestId,
                m => m.Says(item.Said).Records(new { item.Type, item.Title, item.SubjectKind, item.SubjectKey, item.DueOn, item.Team }).LiesWith(item.Team).IsDue(ActionDays.End(item.DueOn)),
                ct,
                new StartMove(ActionMove.Open, Told: null));
        }
        catch (Exception e) when (WorkflowEngine.IsRace(e))
        {
            db.ChangeTracker.Clear(); // the same form at the same moment
        }

        return item.Id;
    }
}
