using Portal.Domain.Accounts;

namespace Portal.Notifications.Actions;

/// <summary>To whoever of the council has it, or to their team.</summary>
[EmailTopic("action-due-council", "Action due soon", Council = EmailTopicAttribute.Everybody)]
public sealed record ActionDueCouncilEmail(ActionFacts Action) : PortalEmail
{
    public override string Subject => $"Due on {Action.DueDay}: {Action.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The {Action.Title} of {Action.Provider} waits for the council. It is due on {Action.DueDay}."];

    public override string WhatToDo => "Please answer it, or set another due date.";

    public override string LinkText => "Open it";

    public override string LinkPath => Action.CouncilPath;
}
