namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people: it waits for finalisation.</summary>
public sealed record InvoiceAuthorisedEmail(InvoiceFacts Invoice) : PortalEmail
{
    public override string Kind => "invoice-authorised";

    public override string Subject => $"Authorised: {Invoice.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council authorised the {Invoice.Title} of {Invoice.Provider} ({Invoice.Sum}). It is waiting for finalisation."];

    public override string WhatToDo => "You need not do anything.";

    public override string LinkText => "Open it";

    public override string LinkPath => Invoice.ProviderPath;
}
