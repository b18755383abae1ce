using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.PaymentBatches;

/// <summary>The only door to payment batches: they are the council's. A provider reads of its own payments once the bank has paid.</summary>
public sealed class BatchQueries(PortalDbContext db) : ISubjects<PaymentBatch>
{
    public IQueryable<PaymentBatch> VisibleTo(Actor actor) => actor.IsCouncil || actor.IsSystem ? db.PaymentBatches : db.PaymentBatches.Where(_ => false);

    /// <summary>Loads a batch for a move; null when it does not exist for <paramref name="actor"/>.</summary>
    internal Func<Guid, CancellationToken, Task<LoadedSubject<PaymentBatch>?>> LoaderFor(Actor actor) => VisibleTo(actor).Loader(db, b => b.State, Save);

    Func<Guid, CancellationToken, Task<LoadedSubject<PaymentBatch>?>> ISubjects<PaymentBatch>.LoaderFor(Actor actor) => LoaderFor(actor);

    /// <summary>Writes where it stands, and no figure: those change by holding out alone.</summary>
    private static Statement Save(PaymentBatch b) => new(
        "update payment_batches set state = $2, released_at = $3, released_by = $4, released_by_id = $5 where id = $1",
        P(b.Id),
        P(b.State.ToString()),
        At(b.ReleasedAt),
        Text(b.ReleasedBy),
        Id(b.ReleasedById));
}
