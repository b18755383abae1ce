using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentHolds;

/// <summary>The council pays a provider nothing until somebody lifts it. The form's id is the hold's: twice makes one.</summary>
public sealed class PutOnHold(PortalDbContext db, WorkflowEngine engine, EngineClock clock)
{
    /// <summary>The hold's id; null where there is no such provider.</summary>
    /// <exception cref="HoldNeedsAReason">None is given.</exception>
    /// <exception cref="PaymentsAreOnHold">They are on hold already.</exception>
    public Task<Guid?> HandleAsync(Actor actor, string providerRef, string? reason, Guid requestId, CancellationToken ct) => engine.StartOnceAsync(
        requestId,
        actor,
        async () =>
        {
            if (await db.Providers.Where(p => p.Ref == providerRef).Select(p => p.Name).FirstOrDefaultAsync(ct) is not { } provider)
            {
                return null;
            }

            if (await db.PaymentHolds.AnyAsync(h => h.ProviderRef == providerRef && h.State == PaymentHoldState.OnHold, ct))
            {
                throw new PaymentsAreOnHold();
            }

            var hold = PaymentHold.Of(requestId, providerRef, reason, actor, clock.Now);
            db.PaymentHolds.Add(hold);
            var subject = new WorkflowSubject(hold.Id, HoldWorkflow.DefinitionName, $"Payments of {provider} on hold", providerRef, hold.State, HoldWorkflow.LineOf(hold));
            return new NewSubject(subject, m => m.Comment(hold.Reason), new StartMove(HoldMoves.Hold, Notifies: null));
        },
        ct,
        _ => Task.FromResult<Exception>(new PaymentsAreOnHold()));
}
