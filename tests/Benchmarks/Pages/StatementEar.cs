using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Benchmarks.Pages;

/// <summary>Hears what is asked of the database, by whatever part of the host, while it listens.</summary>
internal sealed class StatementEar : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const int Told = 3;

    private readonly ActivityListener listener;
    private readonly List<IDisposable> subscriptions = [];
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
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => heard.Count;

    /// <summary>Queries that were translated anew: each costs some milliseconds of the processor, and none should be once it was asked before.</summary>
    public int Translated { get; private set; }

    /// <summary>The statements that took longest, each on one line.</summary>
    public IReadOnlyList<string> Slowest
        => [.. heard.OrderByDescending(h => h.Took).Take(Told).Select(h => FormattableString.Invariant($"{h.Took.TotalMilliseconds:0.0} ms: {string.Join(' ', h.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"))];

    public void Dispose()
    {
        listener.Dispose();
        subscriptions.ForEach(s => s.Dispose());
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this, name => name == CoreEventId.QueryCompilationStarting.Name));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value) => Translated++;

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

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
