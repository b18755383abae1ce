using Portal.Domain.Accounts;
using Portal.Notifications.Links;

namespace Portal.Notifications.Uplifts;

/// <summary>To whoever asked for it: what became of it. The letter stays in the portal.</summary>
/// <param name="Id">The request.</param>
/// <param name="Title">"L4001 from 01/04/2027".</param>
/// <param name="Provider">Whose it is.</param>
/// <param name="Became">"agreed", "declined"; null where the placements team asks something, and it is the provider's turn.</param>
[EmailTopic("uplift-answered", "Price uplift request answered", Provider = ProviderRoles.Invoicing | ProviderRoles.Actions)]
public sealed record UpliftAnsweredEmail(Guid Id, string Title, string Provider, string? Became) : PortalEmail
{
    public override string Subject => $"{(Became is null ? "Question about a price uplift request" : $"Price uplift request {Became}")}: {Title}";

    public override IReadOnlyList<string> WhatHappened =>
    [
        Became is null
            ? $"The placements team has a question about the price uplift request of {Provider} ({Title})."
            : $"The price uplift request of {Provider} ({Title}) was {Became}.",
    ];

    public override string WhatToDo => Became is null ? "Please read the question and answer it: the request waits for you." : "Please read the letter or the reason in the portal.";

    public override string LinkText => "Open the request";

    public override string LinkPath => TaskLinks.Task(Id);
}
