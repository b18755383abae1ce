using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentHolds;

/// <summary>
/// Does what an import of the register says of payments on hold (FORMATS, <c>on_hold</c>, <c>hold_reason</c>). The register knows what stands, whoever
/// did it, so that only what a file changes differs. Each provider is a move of its own: cut short, the next run goes on.
/// </summary>
public sealed class HoldsOfRegister(PortalDbContext db, PutOnHold putOnHold, WorkflowEngine engine, HoldQueries holds, OneByOne each) : IRegisterFollower
{
    private static readonly ItemKind Holds = new(IRegisterFollower.Job, "holds", "Payments could not be put on hold, or a hold not be lifted, as the register says");

    public async Task FollowAsync(CancellationToken ct)
    {
        var wanted = await db.Database.SqlQuery<Wanted>(
            $"""
            select p.ref, p.on_hold, p.hold_reason as reason, h.id as standing from providers p
            left join payment_holds h on h.provider_ref = p.ref and h.state = 'OnHold'
            where p.on_hold <> (h.id is not null) or (p.on_hold and p.hold_reason is distinct from h.reason)
            order by p.ref
            """).ToListAsync(ct);
        await each.DoAsync(Holds, wanted, provider => provider.Ref, provider => TryAsync(provider, ct), ct, db);
    }

    private async Task<bool> TryAsync(Wanted provider, CancellationToken ct)
    {
        try
        {
            await DoAsync(provider, ct);
            return true;
        }
        catch (Refusal e) when (e is MovedMeanwhile or PaymentsAreOnHold)
        {
            return false; // somebody was faster
        }
    }

    private Task DoAsync(Wanted provider, CancellationToken ct) => (provider.OnHold, provider.Standing) switch
    {
        (true, null) => putOnHold.HandleAsync(Actor.System, provider.Ref, provider.Reason, Guid.CreateVersion7(), ct),
        (true, { } hold) => MoveAsync(HoldMoves.ChangeReason, hold, (h, move) =>
        {
            h.ChangeReason(provider.Reason);
            move.Comment(h.Reason);
        }, ct),
        (false, { } hold) => MoveAsync(HoldMoves.LiftByRegister, hold, (h, move) => h.Lift(move.By, move.At), ct),
        _ => Task.CompletedTask,
    };

    private Task<MoveResult> MoveAsync(string move, Guid hold, Action<PaymentHold, MoveContext> verb, CancellationToken ct)
        => engine.MoveAsync(move, Actor.System, new MoveRequest(hold, Guid.CreateVersion7()), holds.LoaderFor(Actor.System), (loaded, moving) => verb(loaded.Subject, moving), ct);

    private sealed record Wanted(string Ref, bool OnHold, string? Reason, Guid? Standing);
}
