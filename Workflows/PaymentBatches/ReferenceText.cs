using System.Globalization;
using Portal.Domain.Search;

namespace Portal.Workflows.PaymentBatches;

/// <summary>A payment's reference as somebody typed it to search for it: "B7-12", "b7 12", or a batch alone, "B7", "7".</summary>
/// <param name="Batch">The number of the batch.</param>
/// <param name="Position">Within the batch; null: all of it.</param>
public sealed record ReferenceText(int Batch, int? Position)
{
    /// <summary>Null where it is none.</summary>
    public static ReferenceText? Of(string typed)
    {
        List<string> parts = [.. Folded.Name(typed).Split(' ')];
        parts[0] = parts[0].TrimStart('b');
        parts.RemoveAll(p => p.Length == 0);
        return parts switch
        {
            [var one] when Number(one) is { } batch => new(batch, null),
            [var one, var two] when Number(one) is { } batch && Number(two) is { } position => new(batch, position),
            _ => null,
        };
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
