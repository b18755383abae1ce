using Microsoft.AspNetCore.Html;
using Portal.Workflows.Sheets;

namespace Portal.Host.Look.Tables;

/// <summary>
/// The columns of a table on a page, each declared once: heading, cells, and the label that a phone shows beside them. Where
/// the list is a file too, they begin as the file's own, and the page says only what reads otherwise on it.
/// </summary>
public sealed class TableColumns<T>
{
    private readonly List<TableColumn<T>> columns = [];

    public TableColumns()
    {
    }

    /// <summary>The columns of the file: texts, days and pounds as the portal writes them.</summary>
    public TableColumns(IEnumerable<SheetColumn<T>> sheet)
        => columns.AddRange(sheet.Select(c => new TableColumn<T>(c.Name, c.Value) { IsNumeric = c.Format == SheetColumn<T>.Pounds }));

    /// <summary>The column whose cells name their rows.</summary>
    public TableColumns<T> RowHeader(string heading, Func<T, object?> cell, string? css = null, string? dir = null)
        => Add(new(heading, cell) { IsRowHeader = true, Css = css, Dir = dir });

    public TableColumns<T> Cell(string heading, Func<T, object?> cell, bool when = true, string? css = null, string? dir = null, bool hideHeading = false)
        => when ? Add(new(heading, cell) { Css = css, Dir = dir, HidesHeading = hideHeading }) : this;

    /// <summary>Pounds, or a count.</summary>
    public TableColumns<T> Numeric(string heading, Func<T, object?> cell, bool when = true)
        => when ? Add(new(heading, cell) { IsNumeric = true }) : this;

    /// <summary>A column of the file that reads otherwise on the page.</summary>
    public TableColumns<T> Change(string heading, Func<TableColumn<T>, TableColumn<T>> change)
    {
        var at = IndexOf(heading);
        columns[at] = change(columns[at]);
        return this;
    }

    /// <summary>The same where only the cells do.</summary>
    public TableColumns<T> Shows(string heading, Func<T, object?> cell, string? css = null)
        => Change(heading, c => c with { Cell = cell, Css = css });

    /// <summary>A column of the file that the page has no room for, or shows in another's cells.</summary>
    public TableColumns<T> Without(string heading)
    {
        columns.RemoveAt(IndexOf(heading));
        return this;
    }

    /// <summary>Puts the column added last in front of all.</summary>
    public TableColumns<T> First()
    {
        columns.Insert(0, columns[^1]);
        columns.RemoveAt(columns.Count - 1);
        return this;
    }

    /// <summary>The table of these rows.</summary>
    public TableContent With(IEnumerable<T> rows)
        => new([.. columns.Select(TableCells.Heading)], rows.Select(row => (IEnumerable<IHtmlContent>)columns.Select(c => TableCells.Cell(c, row))));

    private TableColumns<T> Add(TableColumn<T> column)
    {
        if (columns.Exists(c => c.Heading == column.Heading))
        {
            throw new InvalidOperationException($"The table has a column \"{column.Heading}\" already.");
        }

        columns.Add(column);
        return this;
    }

    private int IndexOf(string heading)
        => columns.FindIndex(c => c.Heading == heading) is >= 0 and var at ? at : throw new InvalidOperationException($"The table has no column \"{heading}\".");
}
