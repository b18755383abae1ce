using Portal.Domain.Invoices;

namespace Portal.Workflows.Invoices.Checks;

/// <summary>One thing to look at on an invoice.</summary>
public sealed record FoundCheck
{
    public required Guid InvoiceId { get; init; }

    /// <summary>An <see cref="InvoiceCheck"/>, as SQL names it.</summary>
    public required string Name { get; init; }

    public InvoiceCheck Check => Enum.Parse<InvoiceCheck>(Name);

    /// <summary>The line; null where the whole invoice is meant.</summary>
    public Guid? LineId { get; init; }

    /// <summary>Pounds; what they are, <see cref="InvoiceCheck"/> says.</summary>
    public required decimal Figure { get; init; }

    /// <summary>Days that are held, shared, or billed after the date on the invoice.</summary>
    public int? Days { get; init; }

    /// <summary>The other invoice's number, the other line item, or the purchase order's number.</summary>
    public string? Other { get; init; }
}
