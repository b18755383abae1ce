using Portal.Domain.Accounts;

namespace Portal.Notifications.Invoices;

/// <summary>To whoever authorised it: the finaliser wants it looked at again. The reason may name the child, so it stays in the portal.</summary>
[EmailTopic("invoice-sent-back", "Invoice sent back by the finaliser", Council = CouncilRoles.InvoiceAuthoriser)]
public sealed record InvoiceSentBackEmail(InvoiceFacts Invoice) : PortalEmail
{
    public override string Subject => $"Sent back: {Invoice.Title} of {Invoice.Provider}";

    public override IReadOnlyList<string> WhatHappened
        => [$"You authorised the {Invoice.Title} of {Invoice.Provider} ({Invoice.Sum}). The finaliser sent it back to you. You can read the reason in the portal."];

    public override string WhatToDo => "Please read the reason, then authorise it again or return it to the provider.";

    public override string LinkText => "Open it";

    public override string LinkPath => Invoice.CouncilPath;
}
