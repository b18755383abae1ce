using Portal.Domain.Accounts;

namespace Portal.Notifications.Uplifts;

/// <summary>To the placements team: a provider asked for other prices, answered its question, or has waited for ten working days.</summary>
/// <param name="Uplift">Which request.</param>
/// <param name="IsReminder">It has waited for ten working days.</param>
[EmailTopic("uplift-waits", "Price uplift request to answer", Council = CouncilRoles.Placements)]
public sealed record UpliftWaitsEmail(UpliftFacts Uplift, bool IsReminder) : PortalEmail
{
    public override string Subject => $"{(IsReminder ? "Still to answer" : "Price uplift request")}: {Uplift.Title}, {Uplift.Provider}";

    public override IReadOnlyList<string> WhatHappened =>
    [
        IsReminder
            ? $"The price uplift request of {Uplift.Provider} ({Uplift.Title}) has waited for ten working days."
            : $"{Uplift.Provider} asks for another weekly price ({Uplift.Title}), or has answered your question about it.",
    ];

    public override string WhatToDo => "Please see what it would cost, then agree, decline or ask a question.";

    public override string LinkText => "Open the request";

    public override string LinkPath => Uplift.CouncilPath;
}
