using Portal.Domain.Accounts;
using Portal.Notifications.Links;

namespace Portal.Notifications.Uplifts;

/// <summary>To the placements team: a provider asked for other prices, answered its question, or has waited for ten working days.</summary>
/// <param name="Id">The request.</param>
/// <param name="Title">"L4001 from 01/04/2027": references, never a child's name.</param>
/// <param name="Provider">Whose it is.</param>
/// <param name="IsReminder">It has waited for ten working days.</param>
[EmailTopic("uplift-waits", "Price uplift request to answer", Council = CouncilRoles.Placements)]
public sealed record UpliftWaitsEmail(Guid Id, string Title, string Provider, bool IsReminder) : PortalEmail
{
    public override string Subject => $"{(IsReminder ? "Still to answer" : "Price uplift request")}: {Title}, {Provider}";

    public override IReadOnlyList<string> WhatHappened =>
    [
        IsReminder
            ? $"The price uplift request of {Provider} ({Title}) has waited for ten working days."
            : $"{Provider} asks for another weekly price ({Title}), or has answered your question about it.",
    ];

    public override string WhatToDo => "Please see what it would cost, then agree, decline or ask a question.";

    public override string LinkText => "Open the request";

    public override string LinkPath => TaskLinks.Task(Id);
}
