using System.Globalization;
using Portal.Domain.Payments;

namespace Portal.Domain.Invoices;

/// <summary>The provider reported that the child was not there on days that the invoice claims, and the council has not answered yet (DOMAIN, "Open report").</summary>
/// <param name="lineItem">The line item.</param>
/// <param name="period">The month.</param>
/// <param name="days">Days of it that are held.</param>
/// <param name="cure">What the reader can do.</param>
public sealed class LineIsHeld(string lineItem, PaymentPeriod period, int days, string cure)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"{lineItem}, {period}: {days} {(days == 1 ? "day is" : "days are")} held, since the provider reported that the child was not there. {cure}"))
{
    public const string ByProvider = "Remove the line: it is offered again without them. Or withdraw the report";

    public const string ByCouncil = "Return the invoice, or answer the report first; once it is settled, an import of the line item must follow";
}
