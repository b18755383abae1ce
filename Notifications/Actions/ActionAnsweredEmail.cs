using Portal.Domain.Accounts;

namespace Portal.Notifications.Actions;

/// <summary>To the provider's people: the council wrote in an action.</summary>
[EmailTopic("action-answered", "New post in an action", Provider = ProviderRoles.Actions)]
public sealed record ActionAnsweredEmail(ActionFacts Action) : PortalEmail
{
    public override string Subject => $"New post: {Action.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council wrote in the {Action.Title} of {Action.Provider}. It is due on {Action.DueDay}."];

    public override string WhatToDo => "Please read it and answer if it asks for something.";

    public override string LinkText => "Open it";

    public override string LinkPath => Action.ProviderPath;
}
