using Portal.Domain.Accounts;

namespace Portal.Notifications.Contracts;

/// <summary>To the provider's signatories: a document no longer waits for them.</summary>
[EmailTopic("contract-withdrawn", "Contract document withdrawn", Provider = ProviderRoles.Signatory)]
public sealed record ContractWithdrawnEmail(ContractFacts Document) : PortalEmail
{
    public override string Subject => $"{Document.DocumentType} withdrawn: {Document.SsRef}";

    public override IReadOnlyList<string> WhatHappened
        => [$"The {Document.Title} was withdrawn by the council: {Document.Provider} no longer has to decide on it. You can read the reason in the portal."];

    public override string WhatToDo => "You do not need to do anything.";

    public override string LinkText => "Open the document";

    public override string LinkPath => Document.ProviderPath;
}
