using Portal.Domain.Accounts;

namespace Portal.Notifications.Uplifts;

/// <summary>To whoever asked for it: what became of it. The letter stays in the portal.</summary>
/// <param name="Uplift">Which request.</param>
/// <param name="Became">"agreed", "declined".</param>
/// <param name="IsQuestion">It is the provider's turn.</param>
[EmailTopic("uplift-answered", "Price uplift request answered", Provider = ProviderRoles.Invoicing | ProviderRoles.Actions)]
public sealed record UpliftAnsweredEmail(UpliftFacts Uplift, string Became, bool IsQuestion) : PortalEmail
{
    public override string Subject => $"{(IsQuestion ? "Question about a price uplift request" : $"Price uplift request {Became}")}: {Uplift.Title}";

    public override IReadOnlyList<string> WhatHappened =>
    [
        IsQuestion
            ? $"The placements team has a question about the price uplift request of {Uplift.Provider} ({Uplift.Title})."
            : $"The price uplift request of {Uplift.Provider} ({Uplift.Title}) was {Became}.",
    ];

    public override string WhatToDo => IsQuestion ? "Please read the question and answer it: the request waits for you." : "Please read the letter or the reason in the portal.";

    public override string LinkText => "Open the request";

    public override string LinkPath => Uplift.ProviderPath;
}
