using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Actions;

/// <summary>What a list of actions shows, all its pages, as a file.</summary>
public sealed class ActionExport(ActionList list)
{
    private static readonly SheetColumn<ActionRow>[] Guide =
    [
        new("Number", 10, r => r.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Status", 18, r => ActionWords.Of(r.State)),
        new("Last Post Date", 18, r => Domain.Calendar.LondonTime.Local(r.LastPostAt).ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
        new("Title", 40, r => r.Title),
        new("Re:", 30, r => r.Subject),
        new("Due", 12, r => r.DueOn, SheetColumn<ActionRow>.Day),
        new("Type", 22, r => ActionWords.Of(r.Type)),
        new("Assigned To", 30, r => ActionWords.AssignedTo(r.State, r.Team, r.Provider)),
        new("Unread", 10, r => r.IsUnread ? "Unread" : ""),
    ];

    private static readonly SheetColumn<ActionRow>[] WithProvider = [.. Guide, new("Provider", 30, r => r.Provider), new("Taken on by", 24, r => r.Assignee)];

    /// <summary>Those of the file; the council's names the provider and who has taken the action on.</summary>
    public static IReadOnlyList<SheetColumn<ActionRow>> Columns(bool council) => council ? WithProvider : Guide;

    public Task WriteCsvAsync(Actor actor, ActionFilter filter, Stream to, CancellationToken ct)
        => CsvSheet.WriteAsync(Columns(actor.IsCouncil), list.StreamAsync(actor, filter), to, ct);
}
