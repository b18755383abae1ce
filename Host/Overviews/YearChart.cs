using System.Globalization;
using Portal.Workflows.Overviews;

namespace Portal.Host.Overviews;

/// <summary>Where the bars of a year's picture stand. Its table says the same in figures.</summary>
public sealed class YearChart
{
    public const int Width = 760;
    public const int Height = 260;
    public const int Floor = 220;

    /// <summary>Where the bars begin; the amounts stand before it, on a phone in larger letters.</summary>
    public const int Left = 112;

    private const int Step = (Width - Left) / 12;
    private const int BarWidth = 36;
    private const int Ceiling = 20;

    private readonly decimal top;

    public YearChart(IReadOnlyList<YearMonth> months)
    {
        top = Round(months.Max(Highest));
        Bars = [.. months.Select(Bar)];
    }

    public IReadOnlyList<YearBar> Bars { get; }

    /// <summary>The lines across, from nothing to the top, with their amounts.</summary>
    public IEnumerable<(decimal Y, string Words)> Lines
        => Enumerable.Range(0, 5).Select(at => (Floor - (at * (Floor - Ceiling) / 4m), Words(top * at / 4)));

    private static decimal Highest(YearMonth month) => Math.Max(month.ShouldBe, Math.Max(month.Invoiced, month.Paid));

    private YearBar Bar(YearMonth month, int at)
    {
        var x = Left + (at * Step) + ((Step - BarWidth) / 2);
        var (paid, invoiced, whole) = (Size(month.Paid), Size(month.Invoiced), Size(Highest(month)));
        return new(x, BarWidth, Floor - paid, paid, Floor - Math.Max(invoiced, paid), Math.Max(0, invoiced - paid),
            Floor - whole, whole - Math.Max(invoiced, paid), month.Period.First.ToString("MMM", CultureInfo.InvariantCulture));
    }

    /// <summary>Short enough for the side of a picture: £7,500, £40k, £2.5m.</summary>
    private static string Words(decimal pounds) => pounds switch
    {
        >= 1_000_000 => "£" + (pounds / 1_000_000).ToString("0.##", CultureInfo.InvariantCulture) + "m",
        >= 10_000 => "£" + (pounds / 1_000).ToString("0.##", CultureInfo.InvariantCulture) + "k",
        _ => "£" + pounds.ToString("N0", CultureInfo.InvariantCulture),
    };

    /// <summary>In the picture's units; what is below zero has no bar, only its figure in the table.</summary>
    private decimal Size(decimal pounds) => Math.Round(Math.Max(0, pounds) * (Floor - Ceiling) / top, 1);

    /// <summary>The next round amount: 1, 2 or 5 and noughts.</summary>
    private static decimal Round(decimal pounds)
    {
        var unit = 4m;
        while (true)
        {
            foreach (var factor in (decimal[])[1, 2, 5])
            {
                if (unit * factor >= pounds)
                {
                    return unit * factor;
                }
            }

            unit *= 10;
        }
    }
}
