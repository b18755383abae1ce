using Portal.Domain.Accounts;

namespace Portal.Notifications.Actions;

/// <summary>To the provider's people, whose turn it is, the working day before and on the day.</summary>
[EmailTopic("action-due", "Action due soon", Provider = ProviderRoles.Actions)]
public sealed record ActionDueEmail(ActionFacts Action) : PortalEmail
{
    public override string Subject => $"Due on {Action.DueDay}: {Action.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The {Action.Title} of {Action.Provider} waits for you. It is due on {Action.DueDay}."];

    public override string WhatToDo => "Please answer it, or ask for its closure if it is settled.";

    public override string LinkText => "Open it";

    public override string LinkPath => Action.ProviderPath;
}
