namespace Portal.Domain.Invoices;

/// <summary>What somebody looks at before an invoice is authorised (DOMAIN, "Checks"). Declared in the order in which a page tells them.</summary>
public enum InvoiceCheck
{
    /// <summary>What was invoiced for a line item's month is not what the line item costs now. Figure: costs now − invoiced.</summary>
    Differs,

    /// <summary>A report of the provider holds days of a line's month. Figure: what those days cost.</summary>
    UnderReport,

    /// <summary>With this invoice a commitment costs more than its purchase order, or has none. Figure: by how much.</summary>
    OverOrder,

    /// <summary>The provider typed another total than the items'. Figure: typed − items.</summary>
    OwnTotal,

    /// <summary>Another invoice bears the same client, month and amount. Figure: that amount.</summary>
    SameAsAnother,

    /// <summary>Another payable line item of the child pays days of the same month. Figure: what the shared days cost, at the lower rate.</summary>
    TwoLinesOneDay,

    /// <summary>The provider charges VAT and has no VAT number. Figure: the VAT.</summary>
    VatWithoutNumber,

    /// <summary>The contract asks for an agreed document, and there is none. Figure: what the line comes to.</summary>
    DocumentMissing,

    /// <summary>The date on the invoice lies before the last day that it bills. Figure: what those lines come to.</summary>
    BeforeService,

    /// <summary>No invoice before this one was for the line item. Figure: what the line comes to.</summary>
    FirstOfLineItem,
}
