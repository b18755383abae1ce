namespace Portal.Domain.Invoices;

/// <summary>How what an invoice of less than nothing left, or a credit note, is settled.</summary>
public enum OwedBalanceState
{
    /// <summary>The provider's next invoice takes it; a credit note: the next payment.</summary>
    NextInvoice,

    /// <summary>The provider has nothing more to invoice, or no payment is to come: it is asked for a credit note, or to pay.</summary>
    Asked,

    /// <summary>It stands on an invoice or credit note that is not finalised yet, or in a payment batch that is not paid yet.</summary>
    Taken,

    /// <summary>A finalised invoice or credit note, or a payment, took it.</summary>
    TakenOff,

    /// <summary>The provider paid it to the council.</summary>
    PaidBack,

    /// <summary>The council settled it by letter.</summary>
    ByLetter,
}
