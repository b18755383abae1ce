using Portal.Domain.Accounts;

namespace Portal.Notifications.Actions;

/// <summary>To the provider's people: the council closed an action. The reason may name the child, so it stays in the portal.</summary>
[EmailTopic("action-closed", "Action closed", Provider = ProviderRoles.Actions)]
public sealed record ActionClosedEmail(ActionFacts Action) : PortalEmail
{
    public override string Subject => $"Closed: {Action.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council closed the {Action.Title} of {Action.Provider}. The reason is in the action."];

    public override string WhatToDo => "You do not need to do anything. If the matter is not settled, you can reopen the action with a comment.";

    public override string LinkText => "Open it";

    public override string LinkPath => Action.ProviderPath;
}
