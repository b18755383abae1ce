using Portal.Domain.Accounts;

namespace Portal.Notifications.Actions;

/// <summary>To whoever of the council has it, or to their team: the provider wrote.</summary>
[EmailTopic("action-posted", "New post in an action of mine or my team", Council = EmailTopicAttribute.Everybody)]
public sealed record ActionPostedEmail(ActionFacts Action) : PortalEmail
{
    public override string Subject => $"{Action.Provider} wrote: {Action.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"{Action.Provider} wrote in {Action.Title}. It is due on {Action.DueDay}."];

    public override string WhatToDo => "Please read it in the portal and answer there.";

    public override string LinkText => "Read it";

    public override string LinkPath => Action.CouncilPath;
}
