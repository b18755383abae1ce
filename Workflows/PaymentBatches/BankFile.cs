using System.Globalization;
using CsvHelper;
using Portal.Domain.Payments;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Reads the bank's file: CSV, UTF-8, its first row naming the columns reference, date and amount, in any order and among others.</summary>
internal static class BankFile
{
    /// <summary>More than a bank pays in a day; what is larger is another file.</summary>
    public const int MaxRows = 20_000;

    private static readonly string[] Wanted = ["reference", "date", "amount"];

    private static readonly string[] Days = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>The rows as they stand there.</summary>
    /// <exception cref="BankFileIsUnreadable">It is not such a file.</exception>
    public static async Task<IReadOnlyList<(int Line, string Reference, string Date, string Amount)>> ReadAsync(Stream file, CancellationToken ct)
    {
        var rows = new List<(int, string, string, string)>();
        try
        {
            await using var csv = CsvReader.Create(file, new() { HasHeader = false, TrimWhitespace = true, TrackLineNumbers = true, MaxRecordSize = 64 * 1024 });
            if (!await csv.ReadAsync(ct))
            {
                throw new BankFileIsUnreadable("it is empty. Its first row must name the columns reference, date and amount");
            }

            var names = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim('\uFEFF', ' ').ToLowerInvariant()).ToList();
            var places = Wanted.Select(wanted => names.IndexOf(wanted)).ToArray();
            if (places.Contains(-1))
            {
                throw new BankFileIsUnreadable($"its first row must name the columns reference, date and amount, and lacks {Wanted[Array.IndexOf(places, -1)]}");
            }

            while (await csv.ReadAsync(ct))
            {
                var values = places.Select(i => i < csv.FieldCount ? csv.GetString(i).Trim() : "").ToArray();
                if (values.All(x => x.Length == 0))
                {
                    continue;
                }

                if (rows.Count == MaxRows)
                {
                    throw new BankFileIsUnreadable(string.Create(CultureInfo.InvariantCulture, $"it has more than {MaxRows:N0} rows"));
                }

                rows.Add(((int)csv.LineNumber, values[0], values[1], values[2]));
            }
        }
        catch (CsvFormatException e)
        {
            throw new BankFileIsUnreadable(string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber} is not CSV"));
        }

        return rows;
    }

    public static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool TryAmount(string text, out decimal pounds)
        => Pounds.TryParse(text, out pounds) && pounds >= 0;
}
