using static System.FormattableString;

namespace Portal.Workflows.Periods.OpenLines;

/// <summary>What of a month can be invoiced.</summary>
/// <param name="Lines">How many lines.</param>
/// <param name="ZeroLines">Of those, for nothing.</param>
/// <param name="Money">Payable, pounds.</param>
internal readonly record struct MonthDue(int Lines, int ZeroLines, decimal Money)
{
    /// <summary>Null where there is nothing to invoice.</summary>
    public decimal? Total => Lines == 0 ? null : Money;

    /// <summary>In words, for a list of tasks; null where there is nothing to invoice.</summary>
    public string? Note => (Lines, ZeroLines) switch
    {
        (0, _) => null,
        (1, 1) => "1 zero line",
        (_, _) when Lines == ZeroLines => Invariant($"{Lines} zero lines"),
        (1, _) => "1 line",
        (_, 0) => Invariant($"{Lines} lines"),
        (_, 1) => Invariant($"{Lines} lines, 1 of them a zero line"),
        _ => Invariant($"{Lines} lines, {ZeroLines} of them zero lines"),
    };
}
