using Portal.Domain.Accounts;

namespace Portal.Notifications.Actions;

/// <summary>To the provider's people, whose turn it still is.</summary>
[EmailTopic("action-overdue", "Action overdue", Provider = ProviderRoles.Actions)]
public sealed record ActionOverdueEmail(ActionFacts Action) : PortalEmail
{
    public override string Subject => $"Overdue: {Action.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The {Action.Title} of {Action.Provider} waits for you. It was due on {Action.DueDay}."];

    public override string WhatToDo => "Please answer it, or ask for its closure if it is settled.";

    public override string LinkText => "Open it";

    public override string LinkPath => Action.ProviderPath;
}
