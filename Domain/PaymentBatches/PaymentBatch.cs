using Portal.Domain.Accounts;

namespace Portal.Domain.PaymentBatches;

/// <summary>
/// Finalised invoices and credit notes that go to the bank together. One person makes it, another, who finalised none of it, releases it;
/// before that invoices and whole payments can be held out of it. Released, it is never changed, so its file can be made again.
/// </summary>
public sealed class PaymentBatch
{
    /// <summary>The longest reason that is given for a move of it, in characters.</summary>
    public const int MaxReason = 2_000;

    /// <summary>The id of the form that made it: sent twice, it makes one.</summary>
    public required Guid Id { get; init; }

    /// <summary>1, 2, 3: without a gap.</summary>
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public required Guid MadeById { get; init; }

    /// <summary>Invoices whose payment is expected up to this day are in it.</summary>
    public required DateOnly DueBy { get; init; }

    /// <summary>How many payments, one for each provider.</summary>
    public required int Payments { get; set; }

    /// <summary>What leaves the council's account, pounds.</summary>
    public required decimal Total { get; set; }

    public PaymentBatchState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    public string? ReleasedBy { get; private set; }

    public Guid? ReleasedById { get; private set; }

    /// <summary>"Payment batch 7".</summary>
    public string Title => FormattableString.Invariant($"Payment batch {Number}");

    /// <summary>Lets it go to the bank.</summary>
    /// <param name="by">Not whoever made it.</param>
    /// <param name="limit">How much they may release.</param>
    /// <param name="finalised">How many of its invoices and credit notes they finalised themselves.</param>
    /// <param name="onHold">The names of those of its providers whose payments are on hold.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="MakerDoesNotRelease">They made it.</exception>
    /// <exception cref="FinaliserDoesNotRelease">They finalised some of it.</exception>
    /// <exception cref="BatchPaysOnHold">A provider's payments are on hold.</exception>
    /// <exception cref="NoLimitIsSet">Nobody has set how much they may release.</exception>
    /// <exception cref="OverReleaseLimit">It pays more.</exception>
    public void Release(Actor by, Limit limit, int finalised, IReadOnlyList<string> onHold, DateTimeOffset at)
    {
        if (by.UserId == MadeById)
        {
            throw new MakerDoesNotRelease();
        }

        if (finalised > 0)
        {
            throw new FinaliserDoesNotRelease(finalised);
        }

        if (onHold.Count > 0)
        {
            throw new BatchPaysOnHold(onHold);
        }

        if (!limit.For(LimitKind.Release).Covers(Total))
        {
            throw new OverReleaseLimit(Total, limit.Pounds!.Value);
        }

        (State, ReleasedAt, ReleasedBy, ReleasedById) = (PaymentBatchState.Released, at, by.Name, by.UserId);
    }

    /// <summary>It never goes to the bank.</summary>
    public void Cancel() => State = PaymentBatchState.Cancelled;

    /// <summary>Pays so much less.</summary>
    /// <param name="payments">How many payments leave it as a whole.</param>
    /// <param name="pounds">How much leaves it in all.</param>
    /// <exception cref="NothingWouldBeLeft">It would pay nobody.</exception>
    public void HoldOut(int payments, decimal pounds)
    {
        if (Payments == payments)
        {
            throw new NothingWouldBeLeft();
        }

        (Payments, Total) = (Payments - payments, Total - pounds);
    }
}
