using Portal.Domain.Accounts;

namespace Portal.Notifications.Actions;

/// <summary>To the team's lead: it is overdue.</summary>
[EmailTopic("action-escalated", "Action of my team overdue", Council = EmailTopicAttribute.Everybody)]
public sealed record ActionEscalatedEmail(ActionFacts Action) : PortalEmail
{
    public override string Subject => $"Overdue: {Action.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The {Action.Title} of {Action.Provider} is overdue. It was due on {Action.DueDay}."];

    public override string WhatToDo => "Please answer it, or assign it to somebody who can.";

    public override string LinkText => "Open it";

    public override string LinkPath => Action.CouncilPath;
}
