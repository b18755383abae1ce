namespace Portal.Workflows.PaymentBatches;

/// <summary>Where the columns of the bank's file stand. Banks write rows above them: account, sort code, an empty row.</summary>
/// <param name="Lines">How many lines stand above it.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Separator">What stands between two values.</param>
internal sealed record BankFileHeader(int Lines, int Start, char Separator)
{
    /// <summary>Where a header is looked for; below that, a file has none.</summary>
    private const int MaxLines = 200;

    /// <summary>The three columns that are read, each with the names that it goes by.</summary>
    private static readonly string[][] Wanted =
    [
        ["reference", "payment reference"],
        ["date", "payment date", "transaction date"],
        ["amount", "payment amount", "transaction amount"],
    ];

    /// <summary>What stands around and between the words of a column's name.</summary>
    private static readonly char[] Signs = [' ', '_', '"', '(', ')', '£', ':', '\uFEFF', '\u00a0'];

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="BankFileIsUnreadable">No line names the columns.</exception>
    public static BankFileHeader Find(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new BankFileIsUnreadable("it is empty. One of its rows must name the columns reference, date and amount");
        }

        var (start, nearest) = (0, (string[])[]);
        for (var line = 0; line < MaxLines && start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            foreach (var separator in Separators)
            {
                var lacking = Lacking(text[start..end].Split(separator));
                if (lacking.Length == 0)
                {
                    return new(line, start, separator);
                }

                nearest = lacking.Length < Wanted.Length && (nearest.Length == 0 || lacking.Length < nearest.Length) ? lacking : nearest;
            }

            start = end + 1;
        }

        throw new BankFileIsUnreadable("no row names the columns reference, date and amount"
            + (nearest.Length == 0 ? "" : $": the nearest lacks {string.Join(" and ", nearest)}"));
    }

    /// <summary>Where reference, date and amount stand among the names of the columns; null where one is missing.</summary>
    public static int[]? Places(IReadOnlyList<string> names)
    {
        List<string> tidy = [.. names.Select(Tidy)];
        int[] places = [.. Wanted.Select(names => names.Select(n => tidy.IndexOf(n)).FirstOrDefault(i => i >= 0, -1))];
        return places.Contains(-1) ? null : places;
    }

    private static string[] Lacking(string[] cells)
    {
        HashSet<string> tidy = [.. cells.Select(Tidy)];
        return [.. Wanted.Where(names => !names.Any(tidy.Contains)).Select(names => names[0])];
    }

    /// <summary>"Payment_Reference", "Amount (GBP)" and "Amount £" are those columns too.</summary>
    private static string Tidy(string name)
        => string.Join(' ', name.ToLowerInvariant().Replace("(gbp)", "", StringComparison.Ordinal).Split(Signs, StringSplitOptions.RemoveEmptyEntries));
}
