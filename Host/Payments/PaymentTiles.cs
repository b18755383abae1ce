using Portal.Domain.Accounts;
using Portal.Host.Work;

namespace Portal.Host.Payments;

/// <summary>What a provider was paid.</summary>
public sealed class PaymentTiles : IHomeTiles
{
    public Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<HomeTile>>(actor.IsCouncil
            ? []
            : [new(15, PaymentLinks.OfProvider(), "Payments", "What was paid, each payment with its remittance", "Search by bank reference")]);
}
