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
        var match = Shape().Match(text ?? "");
        reference = match.Success ? Of(match) : null;
        return reference is not null;
    }

    /// <summary>
    /// The references that stand in a longer text, each once: a bank writes its own words around ours, as in "SCC B1-1 REMIT". What runs
    /// on in letters, figures or another part ("SUB1-1", "B1-1-2") is somebody else's reference.
    /// </summary>
    public static IReadOnlyList<PaymentReference> FindIn(string? text)
        => [.. Inside().Matches(text ?? "").Select(Of).OfType<PaymentReference>().Distinct()];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"B{Batch}-{Position}");

    private static PaymentReference? Of(Match match)
        => int.TryParse(match.Groups["batch"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var batch)
            && int.TryParse(match.Groups["position"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? new(batch, position)
            : null;

    [GeneratedRegex("^\\s*[Bb]\\s*(?<batch>[0-9]{1,9})\\s*-\\s*(?<position>[0-9]{1,9})\\s*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    /// <summary>Spaces and any kind of dash between the numbers; nothing that would make it a part of something longer.</summary>
    [GeneratedRegex("(?<![\\p{L}\\p{N}])[Bb][ \u00a0]?(?<batch>[0-9]{1,9})[ \u00a0]{0,2}[-\u2010-\u2015\u2212][ \u00a0]{0,2}(?<position>[0-9]{1,9})(?![\\p{L}\\p{N}]|-[0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inside();
}
