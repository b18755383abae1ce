using Portal.Domain.Accounts;

namespace Portal.Notifications.Contracts;

/// <summary>To the provider's signatories: a document waits for their decision.</summary>
[EmailTopic("contract-published", "Contract document to agree", Provider = ProviderRoles.Signatory)]
public sealed record ContractPublishedEmail(ContractFacts Document) : PortalEmail
{
    public override string Subject => $"{Document.DocumentType} to agree: {Document.SsRef}";

    public override IReadOnlyList<string> WhatHappened => [$"A contract document was published for {Document.Provider}: {Document.Title}."];

    public override string WhatToDo => "Please sign in, read the document, and agree it or reject it with a reason.";

    public override string LinkText => "Open the document";

    public override string LinkPath => Document.ProviderPath;
}
