using System.Globalization;
using Portal.Notifications.Links;

namespace Portal.Notifications.Dashboard;

/// <summary>To somebody of the council who chose it, on Monday morning: how the week before was for their teams.</summary>
/// <param name="Monday">The first day of that week.</param>
/// <param name="Teams">One at least.</param>
public sealed record TeamWeekEmail(DateOnly Monday, IReadOnlyList<TeamWeekFacts> Teams) : PortalEmail
{
    /// <summary>The kind of these emails, as it is stored.</summary>
    public const string TheKind = "team-week";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public override string Kind => TheKind;

    public override string Subject => $"Your teams' work from {Monday.ToString("d MMMM", British)} to {Monday.AddDays(6).ToString("d MMMM yyyy", British)}";

    public override IReadOnlyList<string> WhatHappened => [.. Teams.Select(Numbers)];

    public override IReadOnlyList<EmailItem> Listed =>
    [
        .. Teams.SelectMany(t => t.Oldest.Select(i => i with { Under = $"{t.Team}: what has stood there longest" })
            .Concat(t.Breached.Select(i => i with { Under = $"{t.Team}: what passed its due day in that week{(t.MoreBreached == 0 ? "" : $" ({t.MoreBreached} more are not listed)")}" }))),
    ];

    public override string WhatToDo => "The portal shows who has each of them. You get this letter because you chose it.";

    public override string LinkText => "Open what is overdue";

    public override string LinkPath => WorkLinks.ListOf(show: "Overdue", team: Teams.Count == 1 ? Teams[0].Team : null);

    public override bool IsChosen => true;

    private static string Numbers(TeamWeekFacts t)
        => string.Create(British, $"{t.Team}: {t.Came:N0} came in and {t.Went:N0} went out. {t.Open:N0} {(t.Open == 1 ? "is" : "are")} open, {t.Overdue:N0} of them overdue.");
}
