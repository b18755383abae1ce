using Portal.Domain.Accounts;

namespace Portal.Notifications.Placements;

/// <summary>To the placements team: a report is due an answer.</summary>
[EmailTopic("placement-reminder", "Reminder of an unanswered placement report", Council = CouncilRoles.Placements)]
public sealed record PlacementReminderEmail(PlacementReportFacts Report) : PortalEmail
{
    public override string Subject => $"Still to answer: {Report.Title}, {Report.Provider}";

    public override IReadOnlyList<string> WhatHappened => [$"The placement report of {Report.Provider} ({Report.Title}) has waited for five working days."];

    public override string WhatToDo => "Please settle or decline it.";

    public override string LinkText => "Open the report";

    public override string LinkPath => Report.CouncilPath;
}
