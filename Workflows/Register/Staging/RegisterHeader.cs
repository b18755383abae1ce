using Portal.Workflows.Register.Layout;
using Portal.Workflows.Register.Values;

namespace Portal.Workflows.Register.Staging;

/// <summary>The first row of a file: where each column stands. A header that is wrong rejects the whole file.</summary>
internal sealed class RegisterHeader
{
    private readonly int[] places;
    private readonly int needed;

    private RegisterHeader(RegisterFile file, int width, int[] places)
    {
        Width = width;
        needed = 1 + places.Where((_, i) => file.Columns[i].Required).Max();
        this.places = places;
    }

    /// <summary>How many columns it names.</summary>
    public int Width { get; }

    /// <summary>
    /// Whether a row of so many values can be read: spreadsheets leave out the last cells where they are empty, so whatever is optional there
    /// may be missing.
    /// </summary>
    public bool Fits(int values) => values >= needed && values <= Width;

    /// <summary>Where a column of the layout stands in a row, or -1 when the file does not have it.</summary>
    public int PlaceOf(int column) => places[column];

    public bool Has(int column) => places[column] >= 0;

    public static RegisterHeader? Read(RegisterFile file, int line, IReadOnlyList<string> names, ImportFindings findings)
    {
        var before = findings.RejectionCount;
        var found = file.Columns.Select(_ => -1).ToArray();
        for (var i = 0; i < names.Count; i++)
        {
            var known = KnownColumn(file, names[i]);
            var shown = Shown.Text(names[i]);
            if (known < 0)
            {
                findings.Note(file.Name, shown.Length == 0 ? $"column {i + 1} has no name and is not read" : $"column {shown} is not known here and is not read");
            }
            else if (found[known] >= 0)
            {
                findings.Reject(file, line, file.Columns[known].Name, value: null, $"column {shown} is in the header twice");
            }
            else
            {
                found[known] = i;
            }
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] < 0 && file.Columns[i].Required)
            {
                findings.Reject(file, line, file.Columns[i].Name, value: null, Missing(file.Columns[i].Name, names));
            }
        }

        return findings.RejectionCount == before ? new(file, names.Count, found) : null;
    }

    private static string Missing(string column, IReadOnlyList<string> names)
        => names is [var only] && only.AsSpan().ContainsAny(';', '\t')
            ? $"column {column} is missing from the header: the columns must be separated by commas, not by semicolons or tabs"
            : $"column {column} is missing from the header";

    private static int KnownColumn(RegisterFile file, string name)
    {
        for (var i = 0; i < file.Columns.Count; i++)
        {
            if (file.Columns[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
