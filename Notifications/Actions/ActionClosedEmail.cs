using Portal.Domain.Accounts;

namespace Portal.Notifications.Actions;

/// <summary>To the provider's people: the council closed an action. The reason may name the child, so it stays in the portal.</summary>
[EmailTopic("action-closed", "Action closed", Provider = ProviderRoles.Actions)]
public sealed record ActionClosedEmail(ActionFacts Action) : PortalEmail
{
    public override string Subject => $"Closed: {Action.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council closed the {Action.Title} of {Action.Provider}. The reason stands in it."];

    public override string WhatToDo => "You need not do anything. If it is not settled, you can reopen it with a comment.";

    public override string LinkText => "Open it";

    public override string LinkPath => Action.ProviderPath;
}
