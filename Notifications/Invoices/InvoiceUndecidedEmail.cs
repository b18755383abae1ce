using Portal.Domain.Accounts;

namespace Portal.Notifications.Invoices;

/// <summary>To the finance team, 5 working days after it was submitted.</summary>
[EmailTopic("invoice-reminder-finance", "Reminder of a pending invoice", Council = CouncilRoles.InvoiceAuthoriser)]
public sealed record InvoiceUndecidedEmail(InvoiceFacts Invoice) : PortalEmail
{
    public override string Subject => $"Overdue: {Invoice.Title} of {Invoice.Provider}";

    public override IReadOnlyList<string> WhatHappened => [$"The {Invoice.Title} of {Invoice.Provider} ({Invoice.Sum}) was submitted 5 working days ago and still waits for authorisation."];

    public override string WhatToDo => "Please authorise it, or return it with a reason.";

    public override string LinkText => "Open it";

    public override string LinkPath => Invoice.CouncilPath;
}
