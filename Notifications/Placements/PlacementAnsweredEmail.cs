using Portal.Domain.Accounts;

namespace Portal.Notifications.Placements;

/// <summary>To whoever reported it: what became of it. The answer may name the child, so it stays in the portal.</summary>
[EmailTopic("placement-answered", "Placement report answered", Provider = ProviderRoles.Invoicing | ProviderRoles.Actions)]
public sealed record PlacementAnsweredEmail(PlacementReportFacts Report, bool IsDeclined) : PortalEmail
{
    public override string Subject => $"{(IsDeclined ? "Declined" : "Settled")}: {Report.Title}";

    public override IReadOnlyList<string> WhatHappened
        => [$"The placements team {(IsDeclined ? "declined" : "settled")} the placement report of {Report.Provider} ({Report.Title}). You can read the answer in the portal."];

    public override string WhatToDo => "Please read the answer.";

    public override string LinkText => "Open the report";

    public override string LinkPath => Report.ProviderPath;
}
