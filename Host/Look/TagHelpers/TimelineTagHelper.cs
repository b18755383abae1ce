using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>What happened to a thing, in the order given; the newest first reads best.</summary>
[HtmlTargetElement("portal-timeline", Attributes = "entries", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimelineTagHelper : TagHelper
{
    public IEnumerable<TimelineEntry> Entries { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, "portal-timeline");
        foreach (var entry in Entries)
        {
            output.Content.AppendHtml(Item(entry));
        }
    }

    private static TagBuilder Item(TimelineEntry entry)
    {
        var time = Html.Tag("time", css: null, Text.DateTime(entry.When), ("datetime", Text.Machine(entry.When)));
        var who = entry.ForWhom is null ? entry.Who : $"{entry.Who}, {entry.ForWhom}";
        var byline = new HtmlContentBuilder().AppendHtml(time).Append(" by ").Append(who);
        var item = Html.Tag("li", "portal-timeline__item", inner: null);
        item.InnerHtml.AppendHtml(Html.Tag("p", "portal-timeline__what", entry.What));
        item.InnerHtml.AppendHtml(Html.Tag("p", "portal-timeline__byline", byline));
        if (!string.IsNullOrWhiteSpace(entry.Words))
        {
            item.InnerHtml.AppendHtml(Html.Tag("blockquote", "portal-timeline__words", entry.Words));
        }

        return item;
    }
}
