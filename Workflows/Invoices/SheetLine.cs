using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line of a proposed or an existing invoice as a row of a file.</summary>
internal sealed record SheetLine(
    InvoiceLineKind? Kind,
    string? SsRef,
    string? Client,
    string? Service,
    string? Contract,
    string? LineItemRef,
    PaymentPeriod? Period,
    LineWorking? Working,
    LineAmounts Amounts,
    string? BalanceNumber)
{
    public static SheetLine Of(ProposedLine l) => new(l.Kind, l.SsRef, l.Client, l.Service, l.Contract, l.LineItemRef, l.Period, l.Working, l.Amounts, l.BalanceNumber);

    public static SheetLine Of(InvoiceLineRow l)
        => new(l.Kind, l.SsRef, l.Client, l.Service, l.Contract, l.LineItemRef, l.Period, LineWorking.Read(l.Working), l.Amounts, l.BalanceNumber);

    /// <summary>What the line is, in a word or two.</summary>
    public string What => Kind switch
    {
        null => "Difference",
        InvoiceLineKind.BalanceBroughtForward => $"{Kind.Value.Title()} from {BalanceNumber}",
        { } kind => kind.Title(),
    };
}
