namespace Portal.Domain.Invoices;

/// <summary>Why a line stands on an invoice.</summary>
public enum InvoiceLineKind
{
    /// <summary>A line item's month, invoiced for the first time.</summary>
    Payment,

    /// <summary>A month that was invoiced before and should be something else now: should be − already invoiced.</summary>
    Adjustment,

    /// <summary>The negative rest of an earlier invoice.</summary>
    BalanceBroughtForward,

    /// <summary>A line of a finalised invoice, given back whole or in part.</summary>
    Credit,
}
