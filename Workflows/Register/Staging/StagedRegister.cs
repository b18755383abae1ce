using Portal.Domain.Payments;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>All files of one import in their temporary tables, ready to be checked, compared and applied.</summary>
internal sealed class StagedRegister
{
    private readonly ImportConnection connection;
    private readonly ImportFindings findings;
    private readonly List<StagedFile> files = [];

    private StagedRegister(ImportConnection connection, ImportFindings findings)
    {
        this.connection = connection;
        this.findings = findings;
    }

    public StagedFile this[RegisterFile file] => files.Single(f => f.File == file);

    public static async Task<StagedRegister> ReadAsync(
        ImportConnection connection, IReadOnlyCollection<ImportSource> sources, ImportFindings findings, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var register = new StagedRegister(connection, findings);
        var table = new StagingTable(connection, findings, progress);
        var given = GivenFiles.Sort(sources, findings);
        foreach (var file in RegisterFiles.All)
        {
            await table.CreateAsync(file, ct);
            register.files.Add(given.TryGetValue(file, out var source) ? await table.FillAsync(file, source, ct) : StagedFile.Absent(file));
        }

        return register;
    }

    /// <summary>What becomes of the rows of each given file, and which line items change.</summary>
    /// <param name="now">The financial year up to which orders are raised.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<ImportFileCounts>> CountAsync(FinancialYear now, CancellationToken ct)
    {
        var counts = new List<ImportFileCounts>();
        foreach (var staged in files.Where(f => f.Given))
        {
            counts.Add(await (staged.File == RegisterFiles.Users ? new UserComparison(connection).CountAsync(staged, ct) : new RegisterTable(connection).CountAsync(staged, ct)));
        }

        foreach (var staged in files.Where(f => f.Present.Contains(true)))
        {
            await new RegisterChanges(connection).ReadAsync(staged, findings.Change, ct);
        }

        await new InvoicedMonths(connection, findings).FindAsync(this[RegisterFiles.LineItems], this[RegisterFiles.Contracts], this[RegisterFiles.Providers], ct);
        await new VatNumberNotes(connection, findings).NoteAsync(this[RegisterFiles.Providers], this[RegisterFiles.Contracts], ct);
        await new OverlapNotes(connection, findings).NoteAsync(this[RegisterFiles.LineItems], ct);
        await new OrderEffects(connection, findings, now).FindAsync(this[RegisterFiles.LineItems], ct);
        return counts;
    }

    /// <summary>Brings the good rows into the register, and writes down what each of them changes.</summary>
    public async Task ApplyAsync(PortalDbContext db, Guid run, CancellationToken ct)
    {
        var changes = new RegisterChanges(connection);
        foreach (var staged in files.Where(f => f.Present.Contains(true)))
        {
            await changes.WriteAsync(staged, run, ct);
            await (staged.File == RegisterFiles.Users ? new UserTables(connection, db).ApplyAsync(staged, run, ct) : new RegisterTable(connection).ApplyAsync(staged, ct));
        }
    }
}
