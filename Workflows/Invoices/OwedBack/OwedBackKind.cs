namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>In which form something is owed back.</summary>
public enum OwedBackKind
{
    /// <summary>A month that was invoiced too much, on no invoice yet.</summary>
    Line,

    /// <summary>The same on an invoice that is not finalised yet.</summary>
    LineOnInvoice,

    /// <summary>The rest of an invoice that came to less than nothing.</summary>
    Balance,

    /// <summary>A finalised credit note that no payment has taken yet.</summary>
    CreditNote,
}
