using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Host.Look.TagHelpers;
using Portal.Workflows.Dashboard;

namespace Portal.Host.Dashboard;

/// <summary>What came (dark) and went (light, framed) week by week, as small as a word. A table on the same page says it in figures.</summary>
[HtmlTargetElement("portal-week-bars", Attributes = "weeks", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WeekBarsTagHelper : TagHelper
{
    private const int Height = 24;
    private const int Bar = 6;
    private const int Step = 16;

    public IReadOnlyList<WeekFlow> Weeks { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var top = Math.Max(1, Weeks.Max(w => Math.Max(w.Came, w.Went)));
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, "portal-week-bars");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Step * Weeks.Count} {Height}");
        output.Attributes.SetAttribute("width", N(Step * Weeks.Count));
        output.Attributes.SetAttribute("height", N(Height));
        output.Attributes.SetAttribute("aria-hidden", "true");
        for (var at = 0; at < Weeks.Count; at++)
        {
            Rect(output, "portal-chart__paid", at * Step, Weeks[at].Came, top);
            Rect(output, "portal-chart__to-come", (at * Step) + Bar, Weeks[at].Went, top);
        }
    }

    private static void Rect(TagHelperOutput output, string css, int x, int count, int top)
    {
        var height = count == 0 ? 0 : Math.Max(2, count * Height / top);
        output.Content.AppendHtml(Html.Tag("rect", css, "", ("x", N(x)), ("y", N(Height - height)), ("width", N(Bar)), ("height", N(height))));
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
