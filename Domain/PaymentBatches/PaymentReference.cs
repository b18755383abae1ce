using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.PaymentBatches;

/// <summary>What stands on a bank statement: "B7-12" is the twelfth payment of batch 7. Shorter than the eighteen characters that a bank keeps.</summary>
/// <param name="Batch">The number of the batch.</param>
/// <param name="Position">Within the batch, from 1.</param>
public sealed partial record PaymentReference(int Batch, int Position)
{
    /// <summary>Reads it as banks and people write it: "b7 - 12" too.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PaymentReference? reference)
    {
        reference = null;
        var match = Shape().Match(text ?? "");
        if (!match.Success
            || !int.TryParse(match.Groups["batch"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var batch)
            || !int.TryParse(match.Groups["position"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return false;
        }

        reference = new PaymentReference(batch, position);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"B{Batch}-{Position}");

    [GeneratedRegex("^\\s*[Bb]\\s*(?<batch>[0-9]{1,9})\\s*-\\s*(?<position>[0-9]{1,9})\\s*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
