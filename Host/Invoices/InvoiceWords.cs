using System.Globalization;
using Portal.Domain.CarePackages;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Host.Look;
using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>Invoices in words: the guide's.</summary>
public static class InvoiceWords
{
    /// <summary>The guide, part 5, above the total.</summary>
    public const string Overwritten = "If items from contracts that do not allow invoice total editing are added to the invoice, entered invoice totals will be overwritten with item totals.";

    /// <summary>The guide's words, where they are true of this one; an invoice of £0.00 and a credit note wait for no payment.</summary>
    public static string Meaning(Invoice invoice, string council) => invoice switch
    {
        { PaidOn: not null, Kind: InvoiceKind.CreditNote } => "This means the Credit Note has been finalised and was taken off a payment",
        { PaidOn: not null } => "This means the Invoice has been finalised and the payment has been made",
        { State: InvoiceState.Finalised, Kind: InvoiceKind.CreditNote } => "This means the Credit Note has been finalised and is taken off the next payment",
        { State: InvoiceState.Finalised, Payable: 0 } => "This means the Invoice has been finalised. There is nothing to pay",
        _ => Meaning(invoice.State, council),
    };

    /// <summary>The guide, "Invoice Terminology", word for word; the council's name stands for SCC.</summary>
    public static string Meaning(InvoiceState state, string council) => state switch
    {
        InvoiceState.Unsubmitted => "This means the Invoice remains with the Provider and has not yet been submitted for Authorisation",
        InvoiceState.Pending => $"This means the Invoice has been submitted and is awaiting Authorisation by {council}",
        InvoiceState.Authorised => $"This means the Invoice has been authorised by {council} and is waiting finalisation",
        InvoiceState.Finalised => "This means the Invoice has been finalised and is waiting for the payment to be made in line with contractual terms and conditions.",
        _ => "This means the Invoice was deleted before it was submitted",
    };

    public static string Colour(InvoiceState state) => state switch
    {
        InvoiceState.Unsubmitted => "grey",
        InvoiceState.Pending => "yellow",
        InvoiceState.Authorised => "blue",
        InvoiceState.Finalised => "green",
        _ => "red",
    };

    /// <summary>"Ella, Cinder (C1170421) - 15/16".</summary>
    public static string Commitment(string? client, string? ssRef, int? year) => $"{client} ({ssRef}) - {new FinancialYear(year ?? 0)}";

    /// <summary>What a line of an invoice is for.</summary>
    public static string Line(InvoiceLineRow line)
        => line.BalanceOf is null ? Commitment(line.Client, line.SsRef, line.Year) : $"Balance brought forward from {line.BalanceNumber}";

    public static string Kind(InvoiceKind kind) => kind == InvoiceKind.CreditNote ? "Credit note" : "Invoice";

    public static string Vat(VatRate rate) => rate switch
    {
        VatRate.Exempt => "exempt from VAT",
        VatRate.Zero => "VAT at 0%",
        VatRate.Reduced => "VAT at 5%",
        _ => "VAT at 20%",
    };

    public static string Days(int days) => Text.Count(days, "day", "days");

    /// <summary>In a field: 4142.86.</summary>
    public static string Plain(decimal pounds) => pounds.ToString("0.00", CultureInfo.InvariantCulture);
}
