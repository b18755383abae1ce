using Portal.Domain.Accounts;

namespace Portal.Notifications.Changes;

/// <summary>To the provider's people: it is so now.</summary>
[EmailTopic("change-applied", "Change applied", Provider = ProviderRoles.Actions | ProviderRoles.PortalAdministrator)]
public sealed record ChangeAppliedEmail(ChangeFacts Change) : PortalEmail
{
    public override string Subject => $"Applied: {Change.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council applied the {Change.Title} of {Change.Provider}."];

    public override string WhatToDo => "You do not need to do anything. You can see the change in the portal.";

    public override string LinkText => "Open it";

    public override string LinkPath => Change.ProviderPath;
}
