namespace Portal.Domain.PaymentBatches;

/// <summary>A payment that is still to come.</summary>
/// <param name="Day">When it is expected.</param>
/// <param name="Amount">Pounds, more than nothing.</param>
public sealed record ExpectedPayment(DateOnly Day, decimal Amount)
{
    /// <summary>One for each day, the earliest first. Credit notes are taken off the first; where they come to as much as it, that one waits and is paid with the next.</summary>
    /// <param name="invoices">What each invoice pays, and when.</param>
    /// <param name="credits">What finalised credit notes give back, pounds, not less than 0.</param>
    public static IReadOnlyList<ExpectedPayment> Of(IEnumerable<ExpectedPayment> invoices, decimal credits)
    {
        var expected = new List<ExpectedPayment>();
        var left = -credits;
        foreach (var day in invoices.GroupBy(i => i.Day).OrderBy(g => g.Key))
        {
            left += day.Sum(i => i.Amount);
            if (left > 0)
            {
                expected.Add(new(day.Key, left));
                left = 0;
            }
        }

        return expected;
    }
}
