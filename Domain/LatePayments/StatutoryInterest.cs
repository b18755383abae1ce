namespace Portal.Domain.LatePayments;

/// <summary>
/// What the Late Payment of Commercial Debts (Interest) Act 1998 gives a creditor: simple interest of 8 % above the base rate, from the day
/// after the payment was due until the day of payment, and a fixed sum (s. 5A). The rate is that of the half-year in which interest starts
/// to run (SI 2002/1675, art. 4), and stays. The arithmetic is SQL (LateSql): only what it stands on is told here.
/// </summary>
public static class StatutoryInterest
{
    /// <summary>Per cent a year above the base rate.</summary>
    public const decimal AboveBase = 8;

    public const int DaysInAYear = 365;

    /// <summary>What a debt of this much or more, in pounds, adds once, in pounds; the largest first.</summary>
    public static IReadOnlyList<(decimal From, decimal Sum)> FixedSums { get; } = [(10_000, 100), (1_000, 70), (0, 40)];
}
