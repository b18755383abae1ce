using System.Globalization;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line that the portal itself works out as due now.</summary>
public sealed record ProposedLine
{
    public required string ProviderRef { get; init; }

    public required InvoiceLineKind Kind { get; init; }

    /// <summary>Null for a balance brought forward.</summary>
    public string? LineItemRef { get; init; }

    public DateOnly? First { get; init; }

    public int Revision { get; init; }

    public string? SsRef { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public string? Client { get; init; }

    public string? ContractRef { get; init; }

    public string? Contract { get; init; }

    public string? ServiceRef { get; init; }

    public string? Service { get; init; }

    public bool AllowsTotalEditing { get; init; } = true;

    /// <summary>The invoice whose negative rest this is, and its number.</summary>
    public Guid? BalanceOf { get; init; }

    public string? BalanceNumber { get; init; }

    public required LineAmounts Amounts { get; init; }

    public LineWorking? Working { get; init; }

    public PaymentPeriod? Period => First is { } first ? new PaymentPeriod(first) : null;

    /// <summary>It is no line item's, and alone makes no invoice.</summary>
    public bool IsBalance => Kind == InvoiceLineKind.BalanceBroughtForward;

    /// <summary>What is owed back is always taken; everything else may be left for a later invoice (DOMAIN, "Control of money").</summary>
    public bool IsChosenAlways => IsBalance || InvoiceLine.IsOwedBack(Kind, Amounts);

    /// <summary>
    /// What a form posts to choose this line: which one, and the pennies that the reader saw, so that nobody agrees to an
    /// amount that has changed meanwhile.
    /// </summary>
    public string Key => string.Create(CultureInfo.InvariantCulture,
        $"{LineItemRef ?? BalanceOf.ToString()}|{First:yyyy-MM}|{Revision}|{Amounts.Value:0.00}|{Amounts.Vat:0.00}|{Amounts.Contribution:0.00}");
}
