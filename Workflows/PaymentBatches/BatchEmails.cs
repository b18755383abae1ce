using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Notifications.PaymentBatches;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Who hears of a payment batch, and what.</summary>
internal sealed class BatchEmails(PortalDbContext db, Recipients people) : IMoveEmails
{
    public const string Made = "payment-batch-made";

    /// <summary>All kinds that <see cref="WriteAsync"/> knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Made];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid id, CancellationToken ct)
    {
        var batch = await db.PaymentBatches.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        if (batch.State != PaymentBatchState.Made)
        {
            return []; // decided between the move and its email: nobody is bothered
        }

        var all = await people.OfCouncilAsync(CouncilRoles.InvoiceFinaliser, ct);
        return AddressedEmail.ToEach(
            all.FindAll(u => u.Id != batch.MadeById),
            new BatchMadeEmail(new(batch.Id, batch.Title, batch.Payments, batch.Total, batch.MadeBy)),
            "another finaliser than whoever made it");
    }
}
