using System.Globalization;
using Microsoft.AspNetCore.Html;
using Portal.Host.Look.TagHelpers;

namespace Portal.Host.Look.Tables;

/// <summary>Headings and cells as the design system wants them.</summary>
internal static class TableCells
{
    public static IHtmlContent Heading<T>(TableColumn<T> column)
    {
        var words = column.HeadingMarkup
            ?? (column.HidesHeading ? Html.Tag("span", "govuk-visually-hidden", column.Heading) : new HtmlContentBuilder().Append(column.Heading));
        return Html.Tag("th", column.IsNumeric ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header", words, ("scope", "col"));
    }

    public static IHtmlContent Cell<T>(TableColumn<T> column, T row)
    {
        var css = column.IsRowHeader ? "govuk-table__header" : column.IsNumeric ? "govuk-table__cell govuk-table__cell--numeric" : "govuk-table__cell";
        var value = column.Cell(row);
        var isBlank = column.HidesHeading && value is "";
        return Html.Tag(
            column.IsRowHeader ? "th" : "td",
            column.Css is null ? css : $"{css} {column.Css}",
            Read(value),
            ("scope", column.IsRowHeader ? "row" : null),
            ("data-label", isBlank ? null : column.Heading), // nothing to do in this row: a card says nothing of it
            ("dir", column.Dir));
    }

    /// <summary>Nothing is a dash, so that nobody wonders whether something is missing.</summary>
    private static IHtmlContent Read(object? value) => value switch
    {
        IHtmlContent markup => markup,
        DateOnly day => Words(Text.ShortDate(day)),
        DateTimeOffset at => Words(Text.ShortDateTime(at)),
        decimal pounds => Words(Text.Money(pounds)),
        int count => Words(count.ToString("N0", CultureInfo.InvariantCulture)),
        string text => Words(text),
        null => Words("-"),
        _ => throw new InvalidOperationException($"A table cannot show a {value.GetType().Name}."),
    };

    private static HtmlContentBuilder Words(string text)
    {
        var content = new HtmlContentBuilder();
        content.Append(text);
        return content;
    }
}
