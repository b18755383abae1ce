using Portal.Domain.Accounts;

namespace Portal.Notifications.Contracts;

/// <summary>To the placements team, 10 working days after publication.</summary>
[EmailTopic("contract-reminder-placements", "Reminder of an undecided contract document", Council = CouncilRoles.Placements)]
public sealed record ContractUndecidedEmail(ContractFacts Document) : PortalEmail
{
    public override string Subject => $"No decision after 10 working days: {Document.DocumentType}, {Document.SsRef}";

    public override IReadOnlyList<string> WhatHappened => [$"The {Document.Title} was published for {Document.Provider} 10 working days ago. Nobody has agreed or rejected it."];

    public override string WhatToDo => "Please ask the provider, or withdraw the document.";

    public override string LinkText => "Open the document";

    public override string LinkPath => Document.CouncilPath;
}
