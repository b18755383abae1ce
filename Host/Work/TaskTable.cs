using Microsoft.AspNetCore.Html;
using Portal.Host.Look;
using Portal.Host.Look.Tables;
using Portal.Host.Look.TagHelpers;
using Portal.Workflows.Tasks;

namespace Portal.Host.Work;

/// <summary>Lines of tasks as a page shows them: the first column says what to do and leads to its form.</summary>
public sealed class TaskTable(TaskKinds kinds, IHttpContextAccessor http)
{
    /// <param name="isBold">What the reader must do stands out; what others must do does not.</param>
    public TableColumns<TaskRow> OfProvider(bool isBold) => new TableColumns<TaskRow>()
        .RowHeader("What", row => What(row, isBold))
        .Cell("Client", Client)
        .Numeric("Money", row => row.Money)
        .Cell("Due", Due)
        .Cell("Since", row => Text.ShortDate(row.Since));

    /// <summary>The council's list names the provider too, whose turn it is and who has it.</summary>
    public TableColumns<TaskRow> OfCouncil(Func<TaskRow, object?>? choose) => new TableColumns<TaskRow>()
        .Cell("Choose", choose ?? (_ => ""), when: choose is not null, hideHeading: true)
        .RowHeader("What", row => What(row, isBold: false), css: "portal-what")
        .Cell("Client", Client, css: "portal-prose")
        .Cell("Provider", row => row.Provider, css: "portal-prose")
        .Numeric("Money", row => row.Money)
        .Cell("Waits for", row => $"{(row.IsWithProvider ? ProviderWords(row) : row.Team)}, since {Text.ShortDate(row.Since)}")
        .Cell("Due", Due)
        .Cell("Owner", row => row.Owner ?? (row.IsWithProvider ? "-" : "Nobody yet"), css: "portal-prose");

    private IHtmlContent What(TaskRow row, bool isBold)
    {
        var words = $"{kinds.WordsOf(row.Definition, row.Version, row.State).One}: {row.Subject}";
        var weight = isBold ? "bold" : "regular";
        var content = new HtmlContentBuilder().AppendHtml(Html.Tag("a", $"govuk-link govuk-!-font-weight-{weight}", words, ("href", Framed.Task(http.HttpContext!, row.Id)), ("target", "_self")));
        return row.HeldUntil is { } until
            ? Noted(content, $"On hold until {Text.ShortDate(until)}: {row.HeldBecause}")
            : row.Note is { } note ? Noted(content, note) : content;
    }

    /// <summary>The column before names it.</summary>
    private static string ProviderWords(TaskRow row) => row.Turn is null or "Provider" ? "The provider" : $"The provider: {row.Turn}";

    /// <summary>In one piece, which a card puts beside its label or below it.</summary>
    private static object? Client(TaskRow row)
        => row.Client is not { } client ? null
            : row.ClientName is { } name ? Html.Tag("span", css: null, new HtmlContentBuilder().Append(name + " ").AppendHtml(Html.Tag("span", "portal-whole", $"({client})")))
            : client;

    private static HtmlContentBuilder Noted(IHtmlContentBuilder content, string note)
        => (HtmlContentBuilder)content.AppendHtml(Html.Tag("span", "portal-note", note, ("dir", "auto")));

    private static object? Due(TaskRow row)
    {
        if (row.DueAt is not { } due)
        {
            return null;
        }

        var content = new HtmlContentBuilder().Append(Text.ShortDate(due));
        return row.IsOverdue ? content.Append(" ").AppendHtml(Html.Tag("strong", "govuk-tag govuk-tag--red", "Overdue")) : content;
    }
}
