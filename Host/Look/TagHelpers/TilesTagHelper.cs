using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>The tiles of a home page; those where something waits for the reader come first.</summary>
[HtmlTargetElement("portal-tiles")]
public sealed class TilesTagHelper : TagHelper
{
    /// <summary>Where the tiles inside hand themselves in, so that they can be put in order.</summary>
    internal static readonly object Key = new();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tiles = new List<(bool IsWaiting, IHtmlContent Tile)>();
        context.Items[Key] = tiles;
        await output.GetChildContentAsync();
        output.TagName = "ul";
        Html.Class(output, "portal-tiles");
        output.Content.SetHtmlContent("");
        foreach (var (_, tile) in tiles.OrderByDescending(tile => tile.IsWaiting))
        {
            output.Content.AppendHtml(tile);
        }
    }
}
