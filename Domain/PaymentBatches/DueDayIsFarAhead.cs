namespace Portal.Domain.PaymentBatches;

/// <summary>Money leaves the council when it is due, and not much before.</summary>
/// <param name="days">How many days ahead a batch may pay.</param>
/// <param name="last">The last of them.</param>
public sealed class DueDayIsFarAhead(int days, DateOnly last)
    : Refusal(FormattableString.Invariant($"Enter a day up to {last:dd'/'MM'/'yyyy}: a batch takes what is due in the next {days} days"))
{
    public override string? Field => "DueBy";
}
