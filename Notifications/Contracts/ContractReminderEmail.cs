using Portal.Domain.Accounts;

namespace Portal.Notifications.Contracts;

/// <summary>To the provider's signatories, 5 working days after publication.</summary>
[EmailTopic("contract-reminder-signatories", "Reminder of a contract document to agree", Provider = ProviderRoles.Signatory)]
public sealed record ContractReminderEmail(ContractFacts Document) : PortalEmail
{
    public override string Subject => $"Reminder: {Document.DocumentType} to agree: {Document.SsRef}";

    public override IReadOnlyList<string> WhatHappened => [$"The {Document.Title} was published for {Document.Provider} 5 working days ago and still waits for a decision."];

    public override string WhatToDo => "Please sign in, read the document, and agree it or reject it with a reason.";

    public override string LinkText => "Open the document";

    public override string LinkPath => Document.ProviderPath;
}
