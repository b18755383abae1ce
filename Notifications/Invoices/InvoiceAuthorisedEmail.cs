using Portal.Domain.Accounts;

namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people: it waits for finalisation.</summary>
[EmailTopic("invoice-authorised", "Invoice authorised", Provider = ProviderRoles.Invoicing)]
public sealed record InvoiceAuthorisedEmail(InvoiceFacts Invoice) : PortalEmail
{
    public override string Subject => $"Authorised: {Invoice.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council authorised the {Invoice.Title} of {Invoice.Provider} ({Invoice.Sum}). It is waiting for finalisation."];

    public override string WhatToDo => "You do not need to do anything.";

    public override string WhatToDoWithSeveral => WhatToDo;

    public override string LinkText => "Open it";

    public override string LinkPath => Invoice.ProviderPath;
}
