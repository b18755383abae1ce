using System.Globalization;

namespace Portal.Domain.LatePayments;

/// <summary>
/// The Bank of England's base rate that counts for each half-year, per cent: the file <c>base-rates.csv</c> beside this, to which the next
/// one is added. A half-year that is not in it has no rate: nobody guesses.
/// </summary>
public sealed class BaseRates
{
    private readonly SortedDictionary<DateOnly, decimal> byFirst;

    private BaseRates(IDictionary<DateOnly, decimal> byFirst) => this.byFirst = new(byFirst);

    /// <summary>What the file says.</summary>
    public static BaseRates Known { get; } = new(Read());

    /// <summary>Each half-year by its first day, with its rate; the oldest first.</summary>
    public IReadOnlyCollection<KeyValuePair<DateOnly, decimal>> All => byFirst;

    /// <summary>Null where none is known.</summary>
    public decimal? Of(HalfYear half) => byFirst.TryGetValue(half.First, out var percent) ? percent : null;

    /// <summary>The same with others added, or put in the place of the file's.</summary>
    public BaseRates With(IEnumerable<KeyValuePair<DateOnly, decimal>> more)
    {
        var all = new Dictionary<DateOnly, decimal>(byFirst);
        foreach (var (first, percent) in more)
        {
            all[first] = percent;
        }

        return new(all);
    }

    private static Dictionary<DateOnly, decimal> Read()
    {
        using var stream = typeof(BaseRates).Assembly.GetManifestResourceStream("Portal.Domain.LatePayments.base-rates.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Skip(1).Select(line => line.Split(','))
            .ToDictionary(x => DateOnly.ParseExact(x[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), x => decimal.Parse(x[2], CultureInfo.InvariantCulture));
    }
}
