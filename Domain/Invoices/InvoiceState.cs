namespace Portal.Domain.Invoices;

/// <summary>Where an invoice or a credit note stands (the guide, "Invoice Terminology").</summary>
public enum InvoiceState
{
    /// <summary>It remains with the provider and has not yet been submitted for authorisation.</summary>
    Unsubmitted,

    /// <summary>It has been submitted and is awaiting authorisation by the council.</summary>
    Pending,

    /// <summary>It has been authorised by the council and is waiting for finalisation.</summary>
    Authorised,

    /// <summary>It is waiting for the payment to be made in line with contractual terms and conditions, or paid.</summary>
    Finalised,

    /// <summary>The provider threw it away before submitting it. Its number is free again; its journal stays.</summary>
    Deleted,
}
