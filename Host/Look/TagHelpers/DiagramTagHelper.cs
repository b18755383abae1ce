using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Engine;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A workflow as a picture, drawn from its definition, with the current state marked; the same in words below.</summary>
[HtmlTargetElement("portal-diagram", Attributes = "definition", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DiagramTagHelper : TagHelper
{
    public WorkflowDefinition Definition { get; set; } = null!;

    /// <summary>Where the instance stands; empty: it is the picture of no one instance.</summary>
    public string State { get; set; } = "";

    /// <summary>The states through which it came, oldest first; the last may be where it stands.</summary>
    public IReadOnlyList<string> Path { get; set; } = [];

    /// <summary>What stands in each state and went by each arrow; null: nothing is said of it.</summary>
    public ProcessStatistics? Figures { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, "portal-diagram");
        output.Content.AppendHtml(Picture(new WorkflowDrawing(Definition, Line, Figures is null ? null : Words)));
        output.Content.AppendHtml(Words());
    }

    private TagBuilder Picture(WorkflowDrawing drawing)
    {
        var title = State.Length > 0 ? $"Diagram of {Definition.Name}: it is {State} now. The same in words follows." : $"Diagram of {Definition.Name} with its figures. Tables with the same follow.";
        var svg = Html.Tag(
            "svg",
            "portal-diagram__picture",
            inner: null,
            ("viewBox", $"0 0 {drawing.Width} {drawing.Height}"),
            ("role", "img"),
            ("aria-label", title),
            ("width", N(drawing.Width)),
            ("height", N(drawing.Height)));
        svg.InnerHtml.AppendHtml("<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"16\" markerHeight=\"16\" markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path class=\"portal-diagram__head\" d=\"M 0 0 L 10 5 L 0 10 z\"></path></marker></defs>");
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

    /// <summary>The second line of a box.</summary>
    private string Line(StateRule state) => Figures?.States.First(s => s.State == state.Name) switch
    {
        null => state.Turn?.Name ?? "ended",
        { IsEnd: true } s => string.Create(CultureInfo.InvariantCulture, $"{s.Now:N0} came to it"),
        { Overdue: 0 } s => string.Create(CultureInfo.InvariantCulture, $"{s.Now:N0} now"),
        { } s => string.Create(CultureInfo.InvariantCulture, $"{s.Now:N0} now, {s.Overdue:N0} overdue"),
    };

    /// <summary>What stands on an arrow for a move.</summary>
    private string Words(MoveRule move) => Figures?.Arrows.FirstOrDefault(a => a.From == move.From && a.Move == move.Name && a.To == move.To) switch
    {
        null => MoveRule.InWords(move.Name),
        { Median: { } days } a => string.Create(CultureInfo.InvariantCulture, $"{MoveRule.InWords(move.Name)}: {a.Count:N0}, {days} d"),
        { } a => string.Create(CultureInfo.InvariantCulture, $"{MoveRule.InWords(move.Name)}: {a.Count:N0}"),
    };

    /// <summary>Of three: the more of the whole went by it.</summary>
    private int Flow(WorkflowDrawing.Arrow arrow)
    {
        int Taken(string from, string to) => Figures!.Arrows.Where(a => a.From == from && a.To == to).Sum(a => a.Count);
        var most = Figures!.Arrows.Where(a => a.From is not null).GroupBy(a => (a.From, a.To)).Select(g => g.Sum(a => a.Count)).DefaultIfEmpty(0).Max();
        return Third(Taken(arrow.From.State.Name, arrow.To.State.Name), most);
    }

    /// <summary>Of three: the longer the stay.</summary>
    private int Heat(string state) => Third(Figures!.States.First(s => s.State == state).Median ?? 0, Figures.States.Max(s => s.Median) ?? 0);

    private static int Third(int part, int whole) => part == 0 || whole == 0 ? 0 : Math.Clamp((int)Math.Ceiling(3.0 * part / whole), 1, 3);

    private bool WasTaken(WorkflowDrawing.Arrow arrow) => Path.Zip(Path.Skip(1)).Contains((arrow.From.State.Name, arrow.To.State.Name));

    private TagBuilder Line(WorkflowDrawing.Arrow arrow, int boxWidth)
    {
        var css = "portal-diagram__arrow" + (Figures is not null ? $" portal-diagram__arrow--{Flow(arrow)}" : WasTaken(arrow) ? " portal-diagram__arrow--taken" : "");
        var (side, y1, y2) = Ends(arrow, boxWidth);
        var outside = side + arrow.Bend + (arrow.Bend / 3); // a curve reaches three quarters of the way to its handles
        return Html.Tag("path", css, inner: null, ("d", FormattableString.Invariant($"M {side} {y1} C {outside} {y1} {outside} {y2} {side} {y2}")), ("marker-end", "url(#arrow)"));
    }

    private static HtmlContentBuilder Name(WorkflowDrawing.Arrow arrow, int boxWidth)
    {
        var (side, y1, y2) = Ends(arrow, boxWidth);
        var lower = Math.Abs(y1 - y2) > 2 * WorkflowDrawing.RowHeight ? 28 : 5; // the middle of a long one is that of a short one too
        var x = N(side + arrow.Bend + (arrow.Bend > 0 ? 4 : -4));
        var first = ((y1 + y2) / 2) + lower - ((arrow.Lines.Count - 1) * WorkflowDrawing.LineHeight / 2);
        var lines = new HtmlContentBuilder();
        for (var at = 0; at < arrow.Lines.Count; at++)
        {
            lines.AppendHtml(Html.Tag(
                "text", "portal-diagram__move", arrow.Lines[at], ("x", x), ("y", N(first + (at * WorkflowDrawing.LineHeight))), ("text-anchor", arrow.Bend > 0 ? "start" : "end")));
        }

        return lines;
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
                BoxCss(box, here),
                inner: null,
                ("x", N(box.X)),
                ("y", N(box.Y)),
                ("width", N(boxWidth)),
                ("height", N(WorkflowDrawing.BoxHeight)),
                ("rx", "4")))
            .AppendHtml(Html.Tag("text", here ? "portal-diagram__state portal-diagram__state--here"
                : "portal-diagram__state", MoveRule.InWords(box.State.Name), ("x", middle), ("y", N(box.Y + 28)), ("text-anchor", "middle")));
        return lines.AppendHtml(Html.Tag(
            "text",
            here ? "portal-diagram__turn portal-diagram__state--here" : "portal-diagram__turn",
            here ? "now here" : box.Line,
            ("x", middle),
            ("y", N(box.Y + 50)),
            ("text-anchor", "middle")));
    }

    private string BoxCss(WorkflowDrawing.Box box, bool here)
    {
        var how = here ? "here"
            : Figures is not null ? Heat(box.State.Name).ToString(CultureInfo.InvariantCulture)
            : Path.Contains(box.State.Name, StringComparer.Ordinal) ? "passed"
            : null;
        return how is null ? "portal-diagram__box" : $"portal-diagram__box portal-diagram__box--{how}";
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
