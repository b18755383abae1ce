using Portal.Domain.Invoices;
using Portal.Host.Look;
using Portal.Workflows.Invoices.Checks;

namespace Portal.Host.Invoices;

/// <summary>The checks of an invoice in words.</summary>
public static class CheckWords
{
    /// <summary>A check as the queue names it.</summary>
    public static string Name(InvoiceCheck check) => check switch
    {
        InvoiceCheck.Differs => "Line item differs",
        InvoiceCheck.UnderReport => "Open report",
        InvoiceCheck.OverOrder => "Over the order",
        InvoiceCheck.OwnTotal => "Own total",
        InvoiceCheck.SameAsAnother => "Same as another",
        InvoiceCheck.TwoLinesOneDay => "Days paid twice",
        InvoiceCheck.VatWithoutNumber => "VAT without a VAT number",
        InvoiceCheck.DocumentMissing => "No agreed document",
        InvoiceCheck.BeforeService => "Dated before its last day",
        _ => "First invoice",
    };

    /// <summary>The same of one line, with its figure: "£44.28 less now".</summary>
    public static string Figure(FoundCheck found) => found.Check switch
    {
        InvoiceCheck.Differs when found.Figure == 0 => "another VAT or contribution now",
        InvoiceCheck.Differs => $"{Text.Money(Math.Abs(found.Figure))} {(found.Figure < 0 ? "less" : "more")} now",
        InvoiceCheck.UnderReport => $"{Days(found)} held, {Text.Money(found.Figure)}",
        InvoiceCheck.OverOrder when found.Other is { } order => $"{Text.Money(found.Figure)} over {order}",
        InvoiceCheck.OverOrder => $"{Text.Money(found.Figure)} is on no order",
        InvoiceCheck.OwnTotal => DifferenceOf(found.Figure),
        InvoiceCheck.SameAsAnother => $"{Text.Money(found.Figure)} in {found.Other}",
        InvoiceCheck.TwoLinesOneDay => $"{Days(found)}, {Text.Money(found.Figure)}, with {found.Other}",
        InvoiceCheck.BeforeService => $"{Days(found)} too early, {Text.Money(found.Figure)}",
        _ => Text.Money(found.Figure),
    };

    /// <summary>What was typed beside what the items come to: "Over by £2,000.00".</summary>
    public static string DifferenceOf(decimal difference) => $"{DifferenceName(difference)} {Text.Money(Math.Abs(difference))}";

    /// <summary>"Short by", or "Over by" where more was typed than the items come to.</summary>
    public static string DifferenceName(decimal difference) => difference > 0 ? "Over by" : "Short by";

    /// <summary>Red where money would leave that nobody ordered or that is not due.</summary>
    public static string Colour(InvoiceCheck check) => check switch
    {
        InvoiceCheck.OverOrder or InvoiceCheck.OwnTotal or InvoiceCheck.TwoLinesOneDay => "red",
        InvoiceCheck.UnderReport or InvoiceCheck.VatWithoutNumber or InvoiceCheck.DocumentMissing => "orange",
        InvoiceCheck.FirstOfLineItem => "blue",
        _ => "yellow",
    };

    /// <summary>"94 of 94 lines agree".</summary>
    public static string Agreeing(int agreeing, int lines) => $"{agreeing} of {Text.Count(lines, "line agrees", "lines agree")}";

    private static string Days(FoundCheck found) => Text.Count(found.Days ?? 0, "day", "days");
}
