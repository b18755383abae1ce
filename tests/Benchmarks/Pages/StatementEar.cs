using System.Diagnostics;

namespace Portal.Benchmarks.Pages;

/// <summary>Hears what is asked of the database, by whatever part of the host, while it listens.</summary>
internal sealed class StatementEar : IDisposable
{
    private readonly ActivityListener listener;
    private readonly List<(TimeSpan Took, string Text)> heard = [];

    public StatementEar()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public int Count => heard.Count;

    /// <summary>All statements together.</summary>
    public double Milliseconds => heard.Sum(h => h.Took.TotalMilliseconds);

    /// <summary>The statement that took longest, on one line.</summary>
    public string Slowest => heard.Count == 0 ? "" : heard.MaxBy(h => h.Took) is var (took, text) ? FormattableString.Invariant($"{took.TotalMilliseconds:0} ms: {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}") : "";

    public void Dispose() => listener.Dispose();

    private void Hear(Activity activity)
    {
        var text = activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement");
        if (text is string statement)
        {
            lock (heard)
            {
                heard.Add((activity.Duration, statement));
            }
        }
    }
}
