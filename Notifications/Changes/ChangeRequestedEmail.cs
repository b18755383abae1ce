using Portal.Domain.Accounts;

namespace Portal.Notifications.Changes;

/// <summary>To whoever decides: a provider asks for a change.</summary>
[EmailTopic("change-requested", "Change requested", Council = CouncilRoles.Placements | CouncilRoles.Administrator)]
public sealed record ChangeRequestedEmail(ChangeFacts Change) : PortalEmail
{
    public override string Subject => $"To decide: {Change.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"{Change.Provider} asks for a change: {Change.Title}."];

    public override string WhatToDo => "Please compare it with today's values, then apply or decline it within five working days.";

    public override string LinkText => "Open it";

    public override string LinkPath => Change.CouncilPath;
}
