using Portal.Domain.Accounts;

namespace Portal.Notifications.Contracts;

/// <summary>To the placements team: a provider agreed.</summary>
[EmailTopic("contract-agreed", "Contract document agreed", Council = CouncilRoles.Placements)]
public sealed record ContractAgreedEmail(ContractFacts Document, string By) : PortalEmail
{
    public override string Subject => $"{Document.DocumentType} agreed: {Document.SsRef}";

    public override IReadOnlyList<string> WhatHappened => [$"{By} of {Document.Provider} agreed the {Document.Title}."];

    public override string WhatToDo => "You do not need to do anything. You can download the certificate from the document's page.";

    public override string LinkText => "Open the document";

    public override string LinkPath => Document.CouncilPath;
}
