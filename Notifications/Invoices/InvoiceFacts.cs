using System.Globalization;
using Portal.Notifications.Links;

namespace Portal.Notifications.Invoices;

/// <summary>What an email may say of an invoice: never a client, only its number and its sum.</summary>
/// <param name="Id">The invoice or credit note.</param>
/// <param name="Number">The provider's own number.</param>
/// <param name="IsCreditNote">It gives money back.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Payable">Pounds.</param>
/// <param name="ExpectedOn">The day on which the payment is expected, once finalised.</param>
public sealed record InvoiceFacts(Guid Id, string Number, bool IsCreditNote, string Provider, decimal Payable, DateOnly? ExpectedOn)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"invoice 123456" or "credit note 123456".</summary>
    public string Title => $"{(IsCreditNote ? "credit note" : "invoice")} {Number}";

    /// <summary>"£4,142.86", or what is owed back: an email says no minus sign that one overlooks.</summary>
    public string Sum => Payable < 0 ? $"{(-Payable).ToString("C2", British)} owed back" : Payable.ToString("C2", British);

    /// <summary>"12 April 2016".</summary>
    public string? ExpectedDay => ExpectedOn?.ToString("d MMMM yyyy", British);

    public string ProviderPath => TaskLinks.Task(Id);

    public string CouncilPath => TaskLinks.Task(Id);
}
