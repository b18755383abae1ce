using Portal.Domain.Accounts;

namespace Portal.Notifications.Placements;

/// <summary>To the placements team: a provider says that the register is not right.</summary>
[EmailTopic("placement-reported", "Placement reported", Council = CouncilRoles.Placements)]
public sealed record PlacementReportedEmail(PlacementReportFacts Report) : PortalEmail
{
    public override string Subject => $"{Report.Title}, reported by {Report.Provider}";

    public override IReadOnlyList<string> WhatHappened => [$"{Report.Provider} reported a placement that the register does not show as it is ({Report.Title})."];

    public override string WhatToDo => "Please see what it does to the payment, put the register right in the case system if it is so, and answer within five working days.";

    public override string LinkText => "Open the report";

    public override string LinkPath => Report.CouncilPath;
}
