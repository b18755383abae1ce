using Portal.Domain.Accounts;

namespace Portal.Notifications.Changes;

/// <summary>To the provider's people: it stays as it was. The reason stands in the portal.</summary>
[EmailTopic("change-declined", "Change declined", Provider = ProviderRoles.Actions | ProviderRoles.PortalAdministrator)]
public sealed record ChangeDeclinedEmail(ChangeFacts Change) : PortalEmail
{
    public override string Subject => $"Declined: {Change.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council declined the {Change.Title} of {Change.Provider}. You can read the reason in the portal."];

    public override string WhatToDo => "Please read the reason.";

    public override string LinkText => "Open it";

    public override string LinkPath => Change.ProviderPath;
}
