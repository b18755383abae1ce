using System.Globalization;

namespace Portal.Domain.Calendar;

/// <summary>Bank holidays that were proclaimed once, or moved once: the file <c>one-off-bank-holidays.csv</c> beside this, to which the next one is added.</summary>
internal static class OneOffHolidays
{
    private static readonly List<(DateOnly Day, DateOnly? InsteadOf)> All = Read();

    /// <summary>The usual days that moved to another one.</summary>
    public static IReadOnlySet<DateOnly> Moved { get; } = All.Select(x => x.InsteadOf).OfType<DateOnly>().ToHashSet();

    /// <summary>Those of a year, moved ones too.</summary>
    public static ILookup<int, DateOnly> ByYear { get; } = All.ToLookup(x => x.Day.Year, x => x.Day);

    private static List<(DateOnly, DateOnly?)> Read()
    {
        using var stream = typeof(OneOffHolidays).Assembly.GetManifestResourceStream("Portal.Domain.Calendar.one-off-bank-holidays.csv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(','))
                .Select(x => (Day(x[0]), x[1].Length == 0 ? (DateOnly?)null : Day(x[1]))),
        ];
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
