using Portal.Domain.Accounts;

namespace Portal.Notifications.Changes;

/// <summary>To whoever decides: five working days have passed.</summary>
[EmailTopic("change-reminder", "Reminder of an undecided change", Council = CouncilRoles.Placements | CouncilRoles.Administrator)]
public sealed record ChangeReminderEmail(ChangeFacts Change) : PortalEmail
{
    public override string Subject => $"Still to decide: {Change.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The {Change.Title} of {Change.Provider} has waited for five working days."];

    public override string WhatToDo => "Please apply or decline it.";

    public override string LinkText => "Open it";

    public override string LinkPath => Change.CouncilPath;
}
