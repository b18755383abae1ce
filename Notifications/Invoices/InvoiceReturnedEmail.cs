using Portal.Domain.Accounts;

namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people: an authoriser sent it back. The reason may name the child, so it stays in the portal.</summary>
[EmailTopic("invoice-returned", "Invoice returned", Provider = ProviderRoles.Invoicing)]
public sealed record InvoiceReturnedEmail(InvoiceFacts Invoice) : PortalEmail
{
    public override string Subject => $"Returned: {Invoice.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council returned the {Invoice.Title} of {Invoice.Provider}. You can read the reason in the portal."];

    public override string WhatToDo => "Please read the reason, correct the invoice, and submit it again.";

    public override string LinkText => "Open it";

    public override string LinkPath => Invoice.ProviderPath;
}
