using System.Reflection;
using Portal.Host.Jobs;
using Portal.Workflows.Jobs;

namespace Portal.Host.Dashboard;

/// <summary>Reads the checks: the jobs that bear a <see cref="ProvesAttribute"/>.</summary>
public sealed class Checks(JobBoard board, JobRunList runs, TimeProvider clock)
{
    /// <summary>Runs of each that the page shows; all of them stand on the job's own page.</summary>
    public const int Shown = 10;

    public async Task<IReadOnlyList<CheckLine>> ReadAsync(CancellationToken ct)
    {
        var checks = board.Jobs.Where(j => j.Job.Type.IsDefined(typeof(ProvesAttribute))).ToList();
        var ended = await runs.EndedAsync([.. checks.Select(c => c.Id)], Shown, ct);
        var next = board.Next();
        return
        [
            .. checks.Select(c => new CheckLine(
                c, c.Job.Type.GetCustomAttribute<ProvesAttribute>()!, [.. ended[c.Id]], next.TryGetValue(c.Id, out var at) ? at : null, clock.GetUtcNow())),
        ];
    }
}
