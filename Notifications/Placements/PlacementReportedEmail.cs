using Portal.Domain.Accounts;

namespace Portal.Notifications.Placements;

/// <summary>To the placements team: a provider says that the register is not right.</summary>
[EmailTopic("placement-reported", "Placement reported", Council = CouncilRoles.Placements)]
public sealed record PlacementReportedEmail(PlacementReportFacts Report) : PortalEmail
{
    public override string Subject => $"{Report.Title}, reported by {Report.Provider}";

    public override IReadOnlyList<string> WhatHappened => [$"{Report.Provider} reported a placement that differs from the register ({Report.Title})."];

    public override string WhatToDo => "Please see what it changes in the payment, correct the case system if the report is right, and answer within five working days.";

    public override string LinkText => "Open the report";

    public override string LinkPath => Report.CouncilPath;
}
