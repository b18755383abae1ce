using Portal.Domain.Accounts;

namespace Portal.Notifications.Contracts;

/// <summary>To the placements team: a provider rejected. The reason may name the child, so it stays in the portal.</summary>
[EmailTopic("contract-rejected", "Contract document rejected", Council = CouncilRoles.Placements)]
public sealed record ContractRejectedEmail(ContractFacts Document, string By) : PortalEmail
{
    public override string Subject => $"{Document.DocumentType} rejected: {Document.SsRef}";

    public override IReadOnlyList<string> WhatHappened => [$"{By} of {Document.Provider} rejected the {Document.Title}. You can read the reason in the portal."];

    public override string WhatToDo => "Please read the reason and, if the document must change, publish an amended one.";

    public override string LinkText => "Open the document";

    public override string LinkPath => Document.CouncilPath;
}
