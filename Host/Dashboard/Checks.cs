using System.Reflection;
using Portal.Host.Jobs;
using Portal.Workflows.Jobs;

namespace Portal.Host.Dashboard;

/// <summary>Reads the checks: the jobs that bear a <see cref="ProvesAttribute"/>.</summary>
public sealed class Checks(JobBoard board, JobRunList runs, TimeProvider clock)
{
    /// <summary>Runs of each that the page shows; all of them stand on the job's own page.</summary>
    public const int Shown = 10;

    /// <summary>The last runs of each, and when it runs next.</summary>
    public async Task<IReadOnlyList<CheckLine>> ReadAsync(CancellationToken ct)
    {
        var next = board.Next();
        return [.. (await ReadAsync(Shown, ct)).Select(c => c with { Next = next.TryGetValue(c.Work.Id, out var at) ? at : null })];
    }

    /// <summary>The last run of each alone, for the home: Hangfire's schedule is not asked.</summary>
    public Task<IReadOnlyList<CheckLine>> LastAsync(CancellationToken ct) => ReadAsync(most: 1, ct);

    private async Task<IReadOnlyList<CheckLine>> ReadAsync(int most, CancellationToken ct)
    {
        var checks = board.Jobs.Where(j => j.Job.Type.IsDefined(typeof(ProvesAttribute))).ToList();
        var ended = await runs.EndedAsync([.. checks.Select(c => c.Id)], most, ct);
        return [.. checks.Select(c => new CheckLine(c, c.Job.Type.GetCustomAttribute<ProvesAttribute>()!, [.. ended[c.Id]], Next: null, clock.GetUtcNow()))];
    }
}
