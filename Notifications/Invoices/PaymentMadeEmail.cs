using Portal.Domain.Accounts;

namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people: the bank has paid.</summary>
[EmailTopic("invoice-paid", "Payment made", Provider = ProviderRoles.Invoicing)]
public sealed record PaymentMadeEmail(PaymentFacts Payment) : PortalEmail
{
    public override string Subject => $"Paid: {Payment.Sum}, reference {Payment.Reference}";

    public override IReadOnlyList<string> WhatHappened =>
    [
        $"The council paid {Payment.Sum} to {Payment.Provider} on {Payment.Day}. The reference on your bank statement is {Payment.Reference}.",
        Payment.Count == 1 ? "The remittance names the invoice that it pays." : $"The remittance names the {Payment.Count} invoices and credit notes that it settles.",
    ];

    public override string WhatToDo => "You do not need to do anything.";

    public override string WhatToDoWithSeveral => WhatToDo;

    public override string LinkText => "Open the remittance";

    public override string LinkPath => Payment.ProviderPath;
}
