using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Somebody of a provider or of the council opens an action (the guide, 2.3). The form's id is the action's: twice makes one.</summary>
public sealed class OpenAction(PortalDbContext db, WorkflowEngine engine, NewActions actions)
{
    private const int Tries = 5;

    /// <returns>The action's id.</returns>
    /// <exception cref="Domain.Refusal">Something is missing, or the type does not fit the record.</exception>
    public async Task<Guid> HandleAsync(Actor actor, ActionDraft draft, Guid requestId, CancellationToken ct)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return (await engine.StartOnceAsync(requestId, actor, async () => (await actions.AddAsync(actor, draft, requestId, ct)).Whole, ct))!.Value;
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                db.ChangeTracker.Clear(); // it brought other files meanwhile
            }
        }
    }
}
