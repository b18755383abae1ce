using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Host.Look.Tables;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A table that scrolls sideways where it is too wide and is a list of cards on a phone (see <see cref="TableScrollTagHelper"/>).</summary>
[HtmlTargetElement("portal-table", Attributes = "caption,content")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table holds, said to a screen reader.</summary>
    public string Caption { get; set; } = "";

    /// <summary>What the region around it holds, in fewer words; the caption where none is given.</summary>
    public string? Region { get; set; }

    /// <summary>The fragment by which other elements point to the table.</summary>
    public string? CaptionId { get; set; }

    /// <summary>Whether the caption is seen, where no heading of the page stands over the table.</summary>
    public bool ShowCaption { get; set; }

    /// <summary>Whether it has more columns than others.</summary>
    public bool Wide { get; set; }

    public TableContent Content { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        new TableScrollTagHelper { Caption = Region ?? Caption }.Process(context, output);
        output.TagMode = TagMode.StartTagAndEndTag;
        var body = new HtmlContentBuilder();
        foreach (var cells in Content.Rows)
        {
            body.AppendHtml(Row(cells));
        }

        output.Content.AppendHtml(Html.Tag(
            "table",
            Wide ? "govuk-table portal-table--cards portal-table--wide" : "govuk-table portal-table--cards",
            new HtmlContentBuilder()
                .AppendHtml(Html.Tag("caption", ShowCaption ? "govuk-table__caption govuk-table__caption--m" : "govuk-table__caption govuk-visually-hidden", Caption, ("id", CaptionId)))
                .AppendHtml(Html.Tag("thead", "govuk-table__head", Row(Content.Headings)))
                .AppendHtml(Html.Tag("tbody", "govuk-table__body", body))));
    }

    private static TagBuilder Row(IEnumerable<IHtmlContent> cells)
    {
        var row = new HtmlContentBuilder();
        foreach (var cell in cells)
        {
            row.AppendHtml(cell);
        }

        return Html.Tag("tr", "govuk-table__row", row);
    }
}
