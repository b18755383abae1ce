namespace Portal.Workflows.Register.Layout;

/// <summary>The layout of one register file, and the table that its rows go to. The first column is the key.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Thing">What a row is, for sentences: "service".</param>
/// <param name="Table">The table in the register.</param>
/// <param name="Columns">The columns, the key first.</param>
/// <param name="Check">What must hold between the values of one row.</param>
internal sealed record RegisterFile(
    string Name,
    string Thing,
    string Table,
    IReadOnlyList<RegisterColumn> Columns,
    Action<RegisterRow>? Check = null)
{
    /// <summary>Columns that <see cref="Check"/> fills from the others.</summary>
    public IReadOnlyList<RegisterColumn> Derived { get; init; } = [];

    /// <summary>All columns of <see cref="Staging"/>.</summary>
    public IEnumerable<RegisterColumn> Staged => Columns.Concat(Derived);

    public RegisterColumn Key => Columns[0];

    /// <summary>The temporary table that holds the file's rows while they are checked.</summary>
    public string Staging => $"import_{Table}";

    public int IndexOf(string column)
    {
        var index = 0;
        foreach (var c in Staged)
        {
            if (c.Name == column)
            {
                return index;
            }

            index++;
        }

        throw new ArgumentException($"{Name} has no column {column}", nameof(column));
    }
}
