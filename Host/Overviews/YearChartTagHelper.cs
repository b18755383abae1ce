using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Host.Look.TagHelpers;

namespace Portal.Host.Overviews;

/// <summary>A year's picture. It is drawn here, since Razor keeps SVG's text element for itself.</summary>
[HtmlTargetElement("portal-year-chart", Attributes = "chart,title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class YearChartTagHelper : TagHelper
{
    private const string TitleId = "chart-title";

    public YearChart Chart { get; set; } = null!;

    /// <summary>What the picture shows, said to a screen reader.</summary>
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, "portal-chart");
        output.Attributes.SetAttribute("viewBox", $"0 0 {YearChart.Width} {YearChart.Height}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);
        output.Content.AppendHtml(Html.Tag("title", css: null, Title, ("id", TitleId)));
        foreach (var (y, words) in Chart.Lines)
        {
            output.Content.AppendHtml(Html.Tag("line", "portal-chart__line", "", ("x1", N(YearChart.Left)), ("x2", N(YearChart.Width)), ("y1", N(y)), ("y2", N(y))));
            output.Content.AppendHtml(Html.Tag("text", "portal-chart__words", words, ("x", N(YearChart.Left - 8)), ("y", N(y + 4)), ("text-anchor", "end")));
        }

        foreach (var bar in Chart.Bars)
        {
            Part(output, "paid", bar, bar.PaidY, bar.PaidHeight);
            Part(output, "invoiced", bar, bar.InvoicedY, bar.InvoicedHeight);
            Part(output, "to-come", bar, bar.ToComeY, bar.ToComeHeight);
            output.Content.AppendHtml(Html.Tag("text", "portal-chart__words", bar.Month, ("x", N(bar.X + (bar.Width / 2))), ("y", N(YearChart.Floor + 22)), ("text-anchor", "middle")));
        }
    }

    private static void Part(TagHelperOutput output, string part, YearBar bar, decimal y, decimal height)
        => output.Content.AppendHtml(Html.Tag("rect", $"portal-chart__{part}", "", ("x", N(bar.X)), ("y", N(y)), ("width", N(bar.Width)), ("height", N(height))));

    private static string N(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
