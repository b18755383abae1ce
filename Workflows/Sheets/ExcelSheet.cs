using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Portal.Workflows.Sheets;

/// <summary>
/// Writes rows as an Excel workbook of one sheet: texts stay texts, whatever they begin with; dates and pounds are cells
/// that can be sorted and summed. An Excel sheet ends at 1,048,576 rows.
/// </summary>
internal static class ExcelSheet
{
    /// <summary>Holds one row at a time. Takes a thread while it writes: the package's asynchronous way breaks the format.</summary>
    public static void Write<T>(string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, Stream to, CancellationToken ct)
    {
        var cells = rows.ToBlockingEnumerable(ct).Select(row => (IDictionary<string, object?>)columns.ToDictionary(c => c.Name, c => Cell(c.Value(row)), StringComparer.Ordinal));
        to.SaveAs(cells, sheetName: name, configuration: new OpenXmlConfiguration
        {
            TableStyles = TableStyles.None,
            DynamicColumns = [.. columns.Select((c, at) => new DynamicExcelColumn(c.Name) { Index = at, Width = c.Width, Format = c.Format })],
        });
    }

    private static object? Cell(object? value) => value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : value;
}
