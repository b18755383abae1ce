using Portal.Domain.Accounts;

namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people: the bank sent a payment back.</summary>
[EmailTopic("invoice-payment-returned", "Payment returned", Provider = ProviderRoles.Invoicing)]
public sealed record PaymentReturnedEmail(PaymentFacts Payment) : PortalEmail
{
    public override string Subject => $"Payment returned: {Payment.Sum}, reference {Payment.Reference}";

    public override IReadOnlyList<string> WhatHappened =>
    [
        $"The bank sent back the payment of {Payment.Sum} to {Payment.Provider} (reference {Payment.Reference}) on {Payment.Day}. The council still owes it, and pays it again.",
    ];

    public override string WhatToDo => "Please check that the council has the right bank account of yours. Do not send account details by email: open an action in the portal.";

    public override string LinkText => "Open it";

    public override string LinkPath => Payment.ProviderPath;
}
