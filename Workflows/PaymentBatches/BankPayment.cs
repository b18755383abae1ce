using System.Text.RegularExpressions;
using Portal.Domain.Calendar;
using Portal.Domain.PaymentBatches;
using Portal.Domain.Payments;

namespace Portal.Workflows.PaymentBatches;

/// <summary>What a row of the bank's file says, read as people would.</summary>
/// <param name="Line">The row.</param>
/// <param name="Reference">The payment of ours that it names, if it names one.</param>
/// <param name="Day">When the bank paid.</param>
/// <param name="Amount">With its sign: some banks write money that goes out with a minus, others without.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal sealed partial record BankPayment(BankLine Line, PaymentReference? Reference, DateOnly Day, decimal Amount, string? Problem)
{
    /// <summary>All rows of a file, in its order.</summary>
    /// <param name="file">CSV, in which money of one direction bears a minus sign everywhere or nowhere.</param>
    /// <param name="became">What the file says of its payments: "were made".</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="BankFileIsUnreadable">It is not such a file.</exception>
    private static async Task<IReadOnlyList<BankPayment>> ReadAsync(Stream file, string became, CancellationToken ct)
    {
        BankPayment[] all = [.. (await BankFile.ReadAsync(file, ct)).Select(Of)];
        return AreMixed(all)
            ? [.. all.Select(p => p with
            {
                Problem = p.Problem ?? $"Some of our payments stand here with a minus sign and some without, so nobody can tell which {became}: send those that {became} in a file of their own",
            })]
            : all;
    }

    /// <summary>Marks row after row, and says of each what became of it: none is left out.</summary>
    /// <param name="file">As for <see cref="ReadAsync"/>.</param>
    /// <param name="became">The same.</param>
    /// <param name="mark">Of a row that can be read.</param>
    /// <param name="ct">Stops between two rows.</param>
    /// <exception cref="BankFileIsUnreadable">It is not such a file; nothing was marked.</exception>
    public static async Task<IReadOnlyList<BankRow>> MarkEachAsync(Stream file, string became, Func<BankPayment, Task<(BankOutcome Outcome, string Words)>> mark, CancellationToken ct)
    {
        var results = new List<BankRow>();
        foreach (var payment in await ReadAsync(file, became, ct))
        {
            var (outcome, words) = payment.Problem is { } problem ? (BankOutcome.Refused, problem) : await mark(payment);
            results.Add(new(payment.Line.Line, payment.Line.Reference, outcome, words));
        }

        return results;
    }

    private static BankPayment Of(BankLine line)
    {
        var references = PaymentReference.FindIn(line.Reference);
        var dated = DateText.TryParse(Clock().Replace(line.Date, ""), out var day);
        var priced = TryAmount(line.Amount, out var amount);
        return new(line, references.Count == 1 ? references[0] : null, day, amount,
            line.TooWide ? "The row has more values than the header has columns: put an amount with a comma in quotes"
            : references.Count == 0 ? "This is not a payment of ours: its reference would look like B7-12"
            : references.Count > 1 ? $"The row names {references.Count} payments ({string.Join(", ", references)}): give each a row of its own"
            : line.Date.Length == 0 ? "The row has no date"
            : !dated ? $"'{line.Date}' is not a date such as 24/11/2026"
            : line.Amount.Length == 0 ? "The row has no amount"
            : !priced ? $"'{line.Amount}' is not an amount such as 4142.86"
            : null);
    }

    /// <summary>Whether payments of ours stand there with a minus sign and without, so that nobody can tell which went out and which came back.</summary>
    private static bool AreMixed(IEnumerable<BankPayment> payments)
        => payments.Where(p => p.Problem is null && p.Amount != 0).Select(p => p.Amount < 0).Distinct().Count() > 1;

    /// <summary>"(5,200.00)", "5,200.00-" and "GBP -5,200.00" too, as accounts and older banks write what went out.</summary>
    private static bool TryAmount(string text, out decimal amount)
    {
        var plain = Currency().Replace(text, "");
        plain = plain.Length > 1 && plain[0] == '(' && plain[^1] == ')' ? $"-{plain[1..^1]}"
            : plain.Length > 1 && (plain[^1] is '-' or '−') ? $"-{plain[..^1]}"
            : plain;
        return Pounds.TryParse(plain, out amount);
    }

    /// <summary>A time of day behind the date.</summary>
    [GeneratedRegex(@"[T ]\s*[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?\s*(Z|AM|PM)?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"GBP|£|\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Currency();
}
