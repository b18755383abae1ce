using System.Globalization;
using Portal.Notifications.Links;

namespace Portal.Notifications.Invoices;

/// <summary>What an email may say of a payment.</summary>
/// <param name="Id">An invoice that it pays.</param>
/// <param name="Reference">As on the bank's statement, "B7-12".</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Amount">Pounds.</param>
/// <param name="Count">Invoices and credit notes in it.</param>
/// <param name="PaidOn">The bank's day: when it paid, or sent it back.</param>
public sealed record PaymentFacts(Guid Id, string Reference, string Provider, decimal Amount, int Count, DateOnly PaidOn)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public string Sum => Amount.ToString("C2", British);

    public string Day => PaidOn.ToString("d MMMM yyyy", British);

    public string ProviderPath => TaskLinks.Task(Id);
}
