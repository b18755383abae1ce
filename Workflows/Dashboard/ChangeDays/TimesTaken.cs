namespace Portal.Workflows.Dashboard.ChangeDays;

/// <summary>How many took how many working days, and what that comes to by nearest rank: each is a number of days that something took.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Median">Half of them took no longer; null where none took any time, as what begins.</param>
/// <param name="Ninetieth">Nine of ten took no longer.</param>
internal sealed record TimesTaken(int Count, int? Median, int? Ninetieth)
{
    public static TimesTaken None { get; } = new(Count: 0, Median: null, Ninetieth: null);

    /// <param name="times">How many for each number of working days; null: they took none to speak of. In any order, a number more than once too.</param>
    public static TimesTaken Of(IEnumerable<(int? Days, int Count)> times)
    {
        var all = times.ToList();
        var timed = all.Where(t => t.Days is not null).OrderBy(t => t.Days).ToList();
        var total = timed.Sum(t => (long)t.Count);
        return new(all.Sum(t => t.Count), Rank(timed, (total + 1) / 2), Rank(timed, ((total * 9) + 9) / 10));
    }

    private static int? Rank(List<(int? Days, int Count)> timed, long rank)
    {
        foreach (var (days, count) in timed)
        {
            rank -= count;
            if (rank <= 0)
            {
                return days;
            }
        }

        return null;
    }
}
