using System.Globalization;
using Portal.Domain;
using Portal.Domain.CarePackages;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Host.Look;
using Portal.Workflows.Engine;
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
        { Kind: InvoiceKind.CreditNote } => Meaning(invoice.State, council).Replace("the Invoice", "the Credit Note", StringComparison.Ordinal),
        _ => Meaning(invoice.State, council),
    };

    /// <summary>The guide's negative total, on a form: 0 is entered only where a total is asked for at all.</summary>
    public static string LessThanNothing(InvoiceTotals totals, bool asksForATotal)
        => $"The items come to {Text.Money(-totals.CarriedForward.Payable)} less than £0.00. "
            + (asksForATotal ? "Leave 0 as the total and submit" : "Submit it like any other")
            + ": the rest is taken from your next invoice.";

    /// <summary>A sum at the head of a page or over its lines: what is owed back is never said as something to pay.</summary>
    public static string Headline(decimal payable) => payable < 0 ? $"{Text.Money(-payable)} owed back" : Text.Money(payable);

    /// <summary>The same of an invoice, where its negative rest is owed back.</summary>
    public static string Headline(Invoice invoice) => Headline(invoice is { Kind: InvoiceKind.Invoice, Totals.IsNegative: true } ? invoice.Totals.CarriedForward.Payable : invoice.Payable);

    /// <summary>What lines come to as a part of a sentence: "£100.00 was invoiced".</summary>
    public static string Invoiced(decimal payable) => payable < 0 ? $"{Text.Money(-payable)} was given back" : $"{Text.Money(payable)} was invoiced";

    /// <summary>How far it is: paid is more than finalised, and nothing to pay is neither.</summary>
    public static string Status(InvoiceKind kind, InvoiceState state, DateOnly? paidOn) => (kind, state, paidOn) switch
    {
        (InvoiceKind.CreditNote, _, not null) => "Taken off a payment",
        (_, _, not null) => "Paid",
        _ => state.ToString(),
    };

    public static string Colour(InvoiceState state, DateOnly? paidOn) => paidOn is null ? Colour(state) : "green";

    /// <summary>What is said of an invoice, said of what it is.</summary>
    public static string Of(InvoiceKind kind, string sentence)
        => sentence.Replace(InvoiceKind.Invoice.Word(), kind.Word(), StringComparison.Ordinal);

    /// <summary>What the reader reads when a move is made; what a credit note gives back is not due again.</summary>
    public static string Said(InvoiceKind kind, MoveRule move)
        => move.Name == InvoiceMoves.Delete && kind == InvoiceKind.CreditNote ? "You deleted the credit note. You can use its number again." : Of(kind, move.Done!);

    /// <summary>The guide, "Invoice Terminology", word for word; the council's name stands for SCC.</summary>
    public static string Meaning(InvoiceState state, string council) => state switch
    {
        InvoiceState.Unsubmitted => "This means the Invoice remains with the Provider and has not yet been submitted for Authorisation",
        InvoiceState.Pending => $"This means the Invoice has been submitted and is awaiting Authorisation by {council}",
        InvoiceState.Authorised => $"This means the Invoice has been authorised by {council} and is waiting finalisation",
        InvoiceState.Finalised => "This means the Invoice has been finalised and is waiting for the payment to be made in line with contractual terms and conditions.",
        _ => "This means the Invoice was deleted before it was submitted",
    };

    /// <summary>Where it is and since when: "With the authoriser since 3 November 2026".</summary>
    public static string Where(InvoiceKind kind, InvoiceState state, DateOnly? paidOn, decimal payable, DateTimeOffset since) => state switch
    {
        InvoiceState.Unsubmitted => $"With you since {Text.Date(since)}",
        InvoiceState.Pending => $"With the authoriser since {Text.Date(since)}",
        InvoiceState.Authorised => $"With the finaliser since {Text.Date(since)}",
        _ when paidOn is { } day => $"{(kind == InvoiceKind.CreditNote ? "Taken off a payment" : "Paid")} on {Text.Date(day)}",
        _ when kind == InvoiceKind.CreditNote => $"To be taken off your next payment since {Text.Date(since)}",
        _ when payable == 0 => $"Finished on {Text.Date(since)}",
        _ => $"To be paid since {Text.Date(since)}",
    };

    /// <summary>The same of a row of a list, where one that was sent back says why.</summary>
    public static string Where(InvoiceRow row) => row.ReturnReason is { } reason
        ? $"Returned to you on {Text.Date(row.Since)}: {UserText.Begin(reason, 100)}"
        : Where(row.Kind, row.State, row.PaidOn, row.Payable, row.Since);

    /// <summary>What becomes of it: "Expected 03/12/2026".</summary>
    public static string? Payment(InvoicePayment payment) => payment switch
    {
        { ExpectedOn: { } day } when day < payment.Today => $"Late: expected {Text.ShortDate(day)}",
        { PaidOn: { } paid } => $"Paid {Text.ShortDate(paid)}",
        { IsNothing: true } => "Nothing to pay",
        { ExpectedOn: { } day } => $"Expected {Text.ShortDate(day)}",
        _ => null,
    };

    /// <summary>"February 2016", or from which month to which.</summary>
    public static string? Period(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        ({ } a, { } b) when a == b => Month(a),
        ({ } a, { } b) => $"{Month(a)} to {Month(b)}",
        _ => null,
    };

    private static string Month(DateOnly first) => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Colour(InvoiceState state) => state switch
    {
        InvoiceState.Unsubmitted => "grey",
        InvoiceState.Pending => "yellow",
        InvoiceState.Authorised => "blue",
        InvoiceState.Finalised => "turquoise",
        _ => "red",
    };

    /// <summary>"Ella, Cinder (C1170421) - 15/16".</summary>
    public static string Commitment(string? client, string? ssRef, int? year) => $"{client} ({ssRef}) - {new FinancialYear(year ?? 0)}";

    /// <summary>What a line of an invoice is for.</summary>
    public static string Line(InvoiceLineRow line)
        => line switch
        {
            { IsDifference: true } => line.Reason is { } reason ? $"Difference: {reason}" : "Difference",
            { BalanceOf: not null } => $"Balance brought forward from {line.BalanceNumber}",
            _ => Commitment(line.Client, line.SsRef, line.Year),
        };

    /// <summary>A line of an invoice where no child is named: "L4001, 01/02/2016 - 29/02/2016".</summary>
    public static string Part(InvoiceLineRow line) => $"{line.LineItemRef}, {line.Period}";

    public static string Vat(VatRate rate) => rate switch
    {
        VatRate.Exempt => "exempt from VAT",
        VatRate.Zero => "VAT at 0%",
        VatRate.Reduced => "VAT at 5%",
        _ => "VAT at 20%",
    };

    /// <summary>Why a line bears no VAT although its contract does.</summary>
    public static string NoVatNumber(Side side) => side == Side.Provider
        ? "No VAT: the council has no VAT number of yours. Ask for a change of your organisation details to give it. VAT of months that you have invoiced then comes as an adjustment."
        : "No VAT: the provider has no VAT number. Once it has one, VAT of months that are invoiced comes as an adjustment.";

    public static string Days(int days) => Text.Count(days, "day", "days");

    /// <summary>In a field: 4142.86.</summary>
    public static string Plain(decimal pounds) => pounds.ToString("0.00", CultureInfo.InvariantCulture);
}
