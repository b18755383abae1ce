using Portal.Domain.Accounts;

namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people: it will be paid, or taken off what is paid.</summary>
[EmailTopic("invoice-finalised", "Invoice finalised", Provider = ProviderRoles.Invoicing)]
public sealed record InvoiceFinalisedEmail(InvoiceFacts Invoice) : PortalEmail
{
    public override string Subject => $"Finalised: {Invoice.Title}";

    public override IReadOnlyList<string> WhatHappened => [$"The council finalised the {Invoice.Title} of {Invoice.Provider} ({Invoice.Sum}). {WhatFollows}"];

    public override string WhatToDo => "You do not need to do anything.";

    public override string WhatToDoWithSeveral => WhatToDo;

    public override string LinkText => "Open it";

    public override string LinkPath => Invoice.ProviderPath;

    private string WhatFollows => Invoice switch
    {
        { IsCreditNote: true } => "The council takes it off your next payment.",
        { Payable: 0 } => "There is nothing to pay.",
        _ => $"The payment is expected on {Invoice.ExpectedDay}.",
    };
}
