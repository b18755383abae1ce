namespace Portal.Domain.Invoices;

/// <summary>How what an invoice of less than nothing left is settled.</summary>
public enum OwedBalanceState
{
    /// <summary>The provider's next invoice takes it.</summary>
    NextInvoice,

    /// <summary>The provider has nothing more to invoice: it is asked for a credit note, or to pay.</summary>
    Asked,

    /// <summary>It stands on an invoice or credit note that is not finalised yet.</summary>
    Taken,

    /// <summary>A finalised invoice or credit note took it.</summary>
    TakenOff,

    /// <summary>The provider paid it to the council.</summary>
    PaidBack,

    /// <summary>The council settled it by letter.</summary>
    ByLetter,
}
