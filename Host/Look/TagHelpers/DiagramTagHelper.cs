using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Workflows.Engine;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A workflow as a picture, drawn from its definition, with the current state marked; the same in words below.</summary>
[HtmlTargetElement("portal-diagram", Attributes = "definition", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DiagramTagHelper : TagHelper
{
    public WorkflowDefinition Definition { get; set; } = null!;

    /// <summary>Where the instance stands.</summary>
    public string State { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, "portal-diagram");
        output.Content.AppendHtml(Picture(new WorkflowDrawing(Definition)));
        output.Content.AppendHtml(Words());
    }

    private TagBuilder Picture(WorkflowDrawing drawing)
    {
        var title = $"Diagram of {Definition.Name}: it stands in {State}. The same in words follows.";
        var svg = Html.Tag(
            "svg",
            "portal-diagram__picture",
            inner: null,
            ("viewBox", $"0 0 {drawing.Width} {drawing.Height}"),
            ("role", "img"),
            ("aria-label", title),
            ("width", N(drawing.Width)),
            ("height", N(drawing.Height)));
        svg.InnerHtml.AppendHtml("<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto-start-reverse\"><path class=\"portal-diagram__head\" d=\"M 0 0 L 10 5 L 0 10 z\"></path></marker></defs>");
        foreach (var arrow in drawing.Arrows)
        {
            svg.InnerHtml.AppendHtml(Arrow(arrow));
        }

        foreach (var box in drawing.Boxes)
        {
            svg.InnerHtml.AppendHtml(Box(box));
        }

        return svg;
    }

    private static IHtmlContentBuilder Arrow(WorkflowDrawing.Arrow arrow)
    {
        var (x1, y1) = (arrow.From.X + (WorkflowDrawing.BoxWidth / 2), arrow.From.Y + WorkflowDrawing.BoxHeight);
        var (x2, y2) = (arrow.To.X + (WorkflowDrawing.BoxWidth / 2), arrow.To.Y);

        // Near the head, where arrows from one box have parted.
        var (x, y) = (x1 + ((x2 - x1) * 6 / 10), y1 + ((y2 - y1) * 6 / 10));
        return new HtmlContentBuilder()
            .AppendHtml(Html.Tag("line", "portal-diagram__arrow", inner: null, ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2)), ("marker-end", "url(#arrow)")))
            .AppendHtml(Html.Tag("text", "portal-diagram__move", arrow.Move.Name, ("x", N(x)), ("y", N(y)), ("text-anchor", "middle")));
    }

    private IHtmlContentBuilder Box(WorkflowDrawing.Box box)
    {
        var here = box.State.Name == State;
        var middle = N(box.X + (WorkflowDrawing.BoxWidth / 2));
        var lines = new HtmlContentBuilder()
            .AppendHtml(Html.Tag(
                "rect",
                here ? "portal-diagram__box portal-diagram__box--here" : "portal-diagram__box",
                inner: null,
                ("x", N(box.X)),
                ("y", N(box.Y)),
                ("width", N(WorkflowDrawing.BoxWidth)),
                ("height", N(WorkflowDrawing.BoxHeight)),
                ("rx", "4")))
            .AppendHtml(Html.Tag("text", here ? "portal-diagram__state portal-diagram__state--here" : "portal-diagram__state", box.State.Name, ("x", middle), ("y", N(box.Y + 28)), ("text-anchor", "middle")));
        return lines.AppendHtml(Html.Tag(
            "text",
            here ? "portal-diagram__turn portal-diagram__state--here" : "portal-diagram__turn",
            here ? "now here" : box.State.Turn?.Name ?? "ended",
            ("x", middle),
            ("y", N(box.Y + 50)),
            ("text-anchor", "middle")));
    }

    private TagBuilder Words()
    {
        var list = Html.Tag("ul", "govuk-list govuk-list--bullet", inner: null);
        foreach (var state in Definition.States)
        {
            var moves = Definition.Moves.Where(m => m.From == state.Name).Select(m => Sentence(m)).ToList();
            var item = Html.Tag("li", css: null, inner: null);
            item.InnerHtml.AppendHtml(Html.Tag("strong", css: null, state.Name == State ? $"{state.Name} (now)" : state.Name));
            item.InnerHtml.Append(moves.Count == 0 ? ": ended." : $": {string.Join("; ", moves)}.");
            list.InnerHtml.AppendHtml(item);
        }

        var summary = Html.Tag("summary", "govuk-details__summary", Html.Tag("span", "govuk-details__summary-text", "The diagram in words"));
        var text = Html.Tag("div", "govuk-details__text", list);
        return Html.Tag("details", "govuk-details", new HtmlContentBuilder().AppendHtml(summary).AppendHtml(text));
    }

    private string Sentence(MoveRule move)
    {
        var timer = Definition.Timers.FirstOrDefault(t => t.Move == move.Name);
        return timer is null
            ? $"{move.By.Name} may {move.Name.ToLowerInvariant()}{(move.From == move.To ? "" : $", which leads to {move.To}")}"
            : $"after {timer.WorkingDays} working days the portal will {move.Name.ToLowerInvariant()}";
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
