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
        var title = $"Diagram of {Definition.Name}: it is {State} now. The same in words follows.";
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
            svg.InnerHtml.AppendHtml(Line(arrow, drawing.BoxWidth));
        }

        foreach (var arrow in drawing.Arrows)
        {
            svg.InnerHtml.AppendHtml(Name(arrow, drawing.BoxWidth)); // upon the lines of all
        }

        foreach (var box in drawing.Boxes)
        {
            svg.InnerHtml.AppendHtml(Box(box, drawing.BoxWidth));
        }

        return svg;
    }

    private static TagBuilder Line(WorkflowDrawing.Arrow arrow, int boxWidth)
    {
        var (side, y1, y2) = Ends(arrow, boxWidth);
        var outside = side + arrow.Bend + (arrow.Bend / 3); // a curve reaches three quarters of the way to its handles
        return Html.Tag("path", "portal-diagram__arrow", inner: null, ("d", FormattableString.Invariant($"M {side} {y1} C {outside} {y1} {outside} {y2} {side} {y2}")), ("marker-end", "url(#arrow)"));
    }

    private static TagBuilder Name(WorkflowDrawing.Arrow arrow, int boxWidth)
    {
        var (side, y1, y2) = Ends(arrow, boxWidth);
        var lower = Math.Abs(y1 - y2) > 2 * WorkflowDrawing.RowHeight ? 28 : 5; // the middle of a long one is that of a short one too
        return Html.Tag(
            "text", "portal-diagram__move", arrow.Words, ("x", N(side + arrow.Bend + (arrow.Bend > 0 ? 4 : -4))), ("y", N(((y1 + y2) / 2) + lower)), ("text-anchor", arrow.Bend > 0 ? "start" : "end"));
    }

    /// <summary>From the lower half of the one box to the upper half of the other, or the other way round, on the side that it bends to.</summary>
    private static (int Side, int From, int To) Ends(WorkflowDrawing.Arrow arrow, int boxWidth)
    {
        var apart = arrow.Bend > 0 ? WorkflowDrawing.BoxHeight / 4 : -WorkflowDrawing.BoxHeight / 4;
        return (arrow.From.X + (arrow.Bend > 0 ? boxWidth : 0), Middle(arrow.From) + apart, Middle(arrow.To) - apart);
    }

    private static int Middle(WorkflowDrawing.Box box) => box.Y + (WorkflowDrawing.BoxHeight / 2);

    private IHtmlContentBuilder Box(WorkflowDrawing.Box box, int boxWidth)
    {
        var here = box.State.Name == State;
        var middle = N(box.X + (boxWidth / 2));
        var lines = new HtmlContentBuilder()
            .AppendHtml(Html.Tag(
                "rect",
                here ? "portal-diagram__box portal-diagram__box--here" : "portal-diagram__box",
                inner: null,
                ("x", N(box.X)),
                ("y", N(box.Y)),
                ("width", N(boxWidth)),
                ("height", N(WorkflowDrawing.BoxHeight)),
                ("rx", "4")))
            .AppendHtml(Html.Tag("text", here ? "portal-diagram__state portal-diagram__state--here"
                : "portal-diagram__state", box.State.Name, ("x", middle), ("y", N(box.Y + 28)), ("text-anchor", "middle")));
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
            : $"{When(timer)} the portal will {move.Name.ToLowerInvariant()}";
    }

    private static string When(TimerRule timer) => timer switch
    {
        { CountsFromDue: false } => $"after {Text.Count(timer.WorkingDays, "working day", "working days")}",
        { WorkingDays: < 0 } => $"{Text.Count(-timer.WorkingDays, "working day", "working days")} before it is due",
        { WorkingDays: 0 } => "on the day when it is due",
        _ => $"{Text.Count(timer.WorkingDays, "working day", "working days")} after it was due",
    };

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
