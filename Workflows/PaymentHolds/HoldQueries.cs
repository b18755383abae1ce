using Portal.Domain.Accounts;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.PaymentHolds;

/// <summary>The only door to holds on payments and their reasons: they are the council's.</summary>
public sealed class HoldQueries(PortalDbContext db) : ISubjects<PaymentHold>
{
    public IQueryable<PaymentHold> VisibleTo(Actor actor) => actor.IsCouncil || actor.IsSystem ? db.PaymentHolds : db.PaymentHolds.Where(_ => false);

    internal Func<Guid, CancellationToken, Task<LoadedSubject<PaymentHold>?>> LoaderFor(Actor actor) => VisibleTo(actor).Loader(db, h => h.State, Save);

    Func<Guid, CancellationToken, Task<LoadedSubject<PaymentHold>?>> ISubjects<PaymentHold>.LoaderFor(Actor actor) => LoaderFor(actor);

    private static Statement Save(PaymentHold h) => new(
        "update payment_holds set state = $2, lifted_at = $3, lifted_by = $4, reason = $5 where id = $1", P(h.Id), P(h.State.ToString()), At(h.LiftedAt), Text(h.LiftedBy), P(h.Reason));
}
