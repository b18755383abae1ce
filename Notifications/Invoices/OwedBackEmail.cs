using System.Globalization;
using Portal.Domain.Accounts;
using Portal.Notifications.Links;

namespace Portal.Notifications.Invoices;

/// <summary>To the provider's invoicing people: what they owe back is asked for, for no invoice or payment can take it off any more.</summary>
/// <param name="Id">What is owed back.</param>
/// <param name="Number">The invoice that it is the rest of, or the credit note.</param>
/// <param name="OfCreditNote">Whether it is a credit note.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Amount">Pounds.</param>
[EmailTopic("owed-back", "Money to pay back", Provider = ProviderRoles.Invoicing)]
public sealed record OwedBackEmail(Guid Id, string Number, bool OfCreditNote, string Provider, decimal Amount) : PortalEmail
{
    public override string Subject => OfCreditNote ? $"{Sum} is owed back by credit note {Number}" : $"{Sum} is owed back from invoice {Number}";

    public override IReadOnlyList<string> WhatHappened => OfCreditNote
        ? [$"{Provider} owes {Sum} to the council by credit note {Number}. No payment is to come that it could be taken off."]
        : [$"Invoice {Number} of {Provider} came to less than nothing: {Sum} is owed back to the council. You have nothing more to invoice that it could be taken off."];

    public override string WhatToDo => OfCreditNote ? "Please pay it back to the council." : "Please send a credit note, or pay it back.";

    public override string LinkText => "Open it";

    public override string LinkPath => TaskLinks.Task(Id);

    private string Sum => Amount.ToString("C2", CultureInfo.GetCultureInfo("en-GB"));
}
