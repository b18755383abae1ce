namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people: it will be paid.</summary>
public sealed record InvoiceFinalisedEmail(InvoiceFacts Invoice) : PortalEmail
{
    public override string Kind => "invoice-finalised";

    public override string Subject => $"Finalised: {Invoice.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council finalised the {Invoice.Title} of {Invoice.Provider} ({Invoice.Sum}). The payment is expected on {Invoice.ExpectedDay}."];

    public override string WhatToDo => "You need not do anything.";

    public override string LinkText => "Open it";

    public override string LinkPath => Invoice.ProviderPath;
}
