using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>Gathers what an import finds. It counts everything, and keeps no more of it than a person reads.</summary>
internal sealed class ImportFindings(int most)
{
    private readonly List<ImportRejection> rejections = [];
    private readonly List<ImportNote> notes = [];
    private readonly List<ImportChange> changes = [];

    public int RejectionCount { get; private set; }

    public int ChangeCount { get; set; }

    public ImportReport Report(ImportMode mode, bool applied, IReadOnlyList<ImportFileCounts> files) => new()
    {
        Mode = mode,
        Applied = applied,
        Files = files,
        Rejections = InOrder(),
        RejectionCount = RejectionCount,
        Notes = notes,
        Changes = changes,
        ChangeCount = ChangeCount,
    };

    public void Reject(RegisterFile file, int line, string? column, string? value, string sentence)
    {
        RejectionCount++;
        if (rejections.Count < most)
        {
            rejections.Add(new(file.Name, line, column, value, sentence));
        }
    }

    public void Note(string file, string sentence)
    {
        if (notes.Count < most)
        {
            notes.Add(new(file, sentence));
        }
    }

    public void Change(ImportChange change)
    {
        if (changes.Count < most)
        {
            changes.Add(change);
        }
    }

    /// <summary>By file, in the order of <see cref="RegisterFiles.All"/>, and by line.</summary>
    private List<ImportRejection> InOrder()
    {
        var order = RegisterFiles.All.Select((f, i) => (f.Name, i)).ToDictionary(x => x.Name, x => x.i);
        return [.. rejections.OrderBy(r => order[r.File]).ThenBy(r => r.Line)];
    }
}
