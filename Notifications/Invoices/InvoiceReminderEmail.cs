using Portal.Domain.Accounts;

namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people, 10 working days after it was created or returned.</summary>
[EmailTopic("invoice-reminder-provider", "Reminder of an unsubmitted invoice", Provider = ProviderRoles.Invoicing)]
public sealed record InvoiceReminderEmail(InvoiceFacts Invoice) : PortalEmail
{
    public override string Subject => $"Reminder: {Invoice.Title} is not submitted";

    public override IReadOnlyList<string> WhatHappened
        => [$"The {Invoice.Title} of {Invoice.Provider} ({Invoice.Sum}) has been unsubmitted for 10 working days. It is not paid before it is submitted, authorised and finalised."];

    public override string WhatToDo => "Please check it, and submit it or delete it.";

    public override string LinkText => "Open it";

    public override string LinkPath => Invoice.ProviderPath;
}
