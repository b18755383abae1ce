using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>
/// A register file whose rows lie in a temporary table: line, the round of checks in which the row was rejected (null:
/// good, 0: while it was read), and a column for each of the layout's. A file that was not given has an empty one.
/// </summary>
/// <param name="File">The layout.</param>
/// <param name="Given">Whether the file was among those to import.</param>
/// <param name="Present">Which columns its header names. A column that is missing leaves what the register knows alone.</param>
internal sealed record StagedFile(RegisterFile File, bool Given, IReadOnlyList<bool> Present)
{
    public static StagedFile Absent(RegisterFile file) => new(file, Given: false, [.. file.Columns.Select(_ => false)]);

    /// <summary>The columns that may change a row which is known: those in the file, less the key.</summary>
    public IEnumerable<RegisterColumn> Changeable => File.Columns.Skip(1).Where((_, i) => Present[i + 1]);

    public bool Has(string column) => Present[File.IndexOf(column)];
}
