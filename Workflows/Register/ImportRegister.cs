using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Layout;
using Portal.Workflows.Register.Staging;
using Portal.Workflows.Register.Uploads;

namespace Portal.Workflows.Register;

/// <summary>
/// Brings the council's register, files from its case system, into the portal: read, check everything, compare, apply,
/// in one transaction. Until the last moment nothing has changed, whatever stops it. Two imports follow each other.
/// </summary>
public sealed class ImportRegister(IDbContextFactory<PortalDbContext> contexts, FollowRegister follow, TimeProvider clock)
{
    /// <summary>How many rejections, and how many changes, a report lists; all are counted.</summary>
    public const int Kept = 1000;

    /// <summary>The names of the files that an import reads.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [.. RegisterFiles.All.Select(f => f.Name)];

    /// <summary>Whether an import reads a file of this name.</summary>
    public static bool Reads(string fileName) => FileNames.Contains(fileName, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc cref="RunAsync(IReadOnlyCollection{ImportSource}, ImportPlan, IProgress{ImportProgress}, CancellationToken)"/>
    public Task<ImportReport> RunAsync(
        IReadOnlyCollection<ImportSource> sources, ImportMode mode, Actor by, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
        => RunAsync(sources, ImportPlan.For(mode, by), progress, ct);

    /// <param name="sources">Any of the register's files, in any order; a file of another name is noted and not read.</param>
    /// <param name="plan">What to do once everything has been checked, and for whom.</param>
    /// <param name="progress">Told of the rows read, every thousand and at the end of each file, and of the stages after.</param>
    /// <param name="ct">Stops the import; nothing is applied then.</param>
    public async Task<ImportReport> RunAsync(IReadOnlyCollection<ImportSource> sources, ImportPlan plan, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = new ImportConnection((NpgsqlConnection)db.Database.GetDbConnection());
        await connection.WaitForTurnAsync(ct);

        using var findings = new ImportFindings(Kept);
        var staged = await StagedRegister.ReadAsync(connection, sources, findings, progress, ct);
        progress?.Report(new("", 0, ImportStage.Checking));
        await new CrossChecks(connection, findings).RunAsync(staged, plan.UserId, ct);
        progress?.Report(new("", 0, ImportStage.Comparing));
        await new AppliedChanges(connection, findings).NoteAsync(staged, ct);
        var counts = await staged.CountAsync(FinancialYear.Of(LondonTime.DateOf(clock.GetUtcNow())), ct);
        var isGood = plan.Mode == ImportMode.GoodRows || (plan.Mode == ImportMode.AllOrNothing && findings.RejectionCount == 0);
        var report = findings.Report(plan.Mode, isGood, counts);
        if (!plan.Expects(report))
        {
            return report with { Applied = false };
        }

        if (isGood)
        {
            progress?.Report(new("", 0, ImportStage.Applying));
            var run = await RecordAsync(db, report, plan, ct);
            await staged.ApplyAsync(db, run, ct);
            await FinishUploadAsync(db, report, plan, ct);
            await transaction.CommitAsync(ct);
            await FollowAsync(report, ct);
        }
        else
        {
            await transaction.RollbackAsync(ct);
            if (plan.Mode != ImportMode.Check)
            {
                await RecordAsync(db, report, plan, ct);
            }
        }

        return report;
    }

    /// <summary>After the commit, so that a large register does not hold the import's lock; what is cut short here, the night makes up for.</summary>
    private Task FollowAsync(ImportReport report, CancellationToken ct) => report.HasGoodRows ? follow.RunAsync(ct) : Task.CompletedTask;

    /// <summary>A check changes nothing at all, so it is not in the history.</summary>
    private async Task<Guid> RecordAsync(PortalDbContext db, ImportReport report, ImportPlan plan, CancellationToken ct)
    {
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(),
            At = clock.GetUtcNow(),
            UserId = plan.UserId,
            UploadId = plan.UploadId,
            By = plan.By,
            Mode = report.Mode,
            Applied = report.Applied,
            Rejections = report.RejectionCount,
            Files = [.. report.Files],
        };
        db.Add(run);
        await db.SaveChangesAsync(ct);
        return run.Id;
    }

    /// <summary>The last statement before the commit, since whoever writes the progress down waits for it. What was found is what the page shows from then on.</summary>
    private static async Task FinishUploadAsync(PortalDbContext db, ImportReport report, ImportPlan plan, CancellationToken ct)
    {
        if (plan.UploadId is { } upload)
        {
            var text = JsonSerializer.Serialize(report);
            await db.Uploads.Where(u => u.Id == upload).ExecuteUpdateAsync(u => u.SetProperty(x => x.State, UploadState.Applied).SetProperty(x => x.Report, text), ct);
        }
    }
}
