using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Layout;
using Portal.Workflows.Register.Staging;

namespace Portal.Workflows.Register;

/// <summary>
/// Brings the council's register, files from its case system, into the portal: read, check everything, compare, apply,
/// in one transaction. Until the last moment nothing has changed, whatever stops it. Two imports follow each other.
/// </summary>
public sealed class ImportRegister(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>How many rejections, and how many changes, a report lists; all are counted.</summary>
    public const int Kept = 1000;

    /// <summary>The names of the files that an import reads.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [.. RegisterFiles.All.Select(f => f.Name)];

    /// <summary>Whether an import reads a file of this name.</summary>
    public static bool Reads(string fileName) => FileNames.Contains(fileName, StringComparer.OrdinalIgnoreCase);

    /// <param name="sources">Any of the register's files, in any order; a file of another name is noted and not read.</param>
    /// <param name="mode">What to do once everything has been checked.</param>
    /// <param name="by">Who imports: kept in the history.</param>
    /// <param name="progress">Told of the rows read, every thousand and at the end of each file.</param>
    /// <param name="ct">Stops the import; nothing is applied then.</param>
    public async Task<ImportReport> RunAsync(
        IReadOnlyCollection<ImportSource> sources, ImportMode mode, Actor by, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = new ImportConnection((NpgsqlConnection)db.Database.GetDbConnection());
        await connection.WaitForTurnAsync(ct);

        var findings = new ImportFindings(Kept);
        var staged = await StagedRegister.ReadAsync(connection, sources, findings, progress, ct);
        await new CrossChecks(connection, findings).RunAsync(staged, ct);
        var counts = await staged.CountAsync(ct);
        var apply = mode == ImportMode.GoodRows || (mode == ImportMode.AllOrNothing && findings.RejectionCount == 0);
        var report = findings.Report(mode, apply, counts);
        if (apply)
        {
            await staged.ApplyAsync(db, ct);
            await RecordAsync(db, report, by, ct);
            await transaction.CommitAsync(ct);
        }
        else
        {
            await transaction.RollbackAsync(ct);
            await RecordAsync(db, report, by, ct);
        }

        return report;
    }

    /// <summary>A check changes nothing at all, so it is not in the history.</summary>
    private async Task RecordAsync(PortalDbContext db, ImportReport report, Actor by, CancellationToken ct)
    {
        if (report.Mode == ImportMode.Check)
        {
            return;
        }

        db.Add(new ImportRun
        {
            Id = Guid.CreateVersion7(),
            At = clock.GetUtcNow(),
            UserId = by.UserId,
            By = by.Name,
            Mode = report.Mode,
            Applied = report.Applied,
            Rejections = report.RejectionCount,
            Files = [.. report.Files],
        });
        await db.SaveChangesAsync(ct);
    }
}
