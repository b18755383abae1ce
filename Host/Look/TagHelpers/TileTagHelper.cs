using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>One task of "Pick a task...": where it leads, what it is, and a line about how things stand.</summary>
[HtmlTargetElement("portal-tile", Attributes = "href,title", ParentTag = "portal-tiles", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TileTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>What the task is, in the guide's words.</summary>
    public string? Description { get; set; }

    /// <summary>How things stand, such as "2 documents to agree".</summary>
    public string? Line { get; set; }

    /// <summary>Whether something waits for the reader here.</summary>
    public bool Waiting { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var tile = Html.Tag("li", Waiting ? "portal-tile portal-tile--waiting" : "portal-tile", inner: null);
        var link = Html.Tag("a", "govuk-link portal-tile__link", Title, ("href", Href));
        tile.InnerHtml.AppendHtml(Html.Tag("h2", "govuk-heading-m portal-tile__title", link));
        if (Description is not null)
        {
            tile.InnerHtml.AppendHtml(Html.Tag("p", "govuk-body portal-tile__description", Description));
        }

        if (Line is not null)
        {
            tile.InnerHtml.AppendHtml(Html.Tag("p", "govuk-body portal-tile__line", Line));
        }

        ((List<(bool IsWaiting, IHtmlContent Tile)>)context.Items[TilesTagHelper.Key]).Add((Waiting, tile));
        output.SuppressOutput();
    }
}
