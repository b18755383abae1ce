using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>The filters of a list of invoices.</summary>
public sealed record InvoiceFilter
{
    /// <summary>Null: all.</summary>
    public FinancialYear? Year { get; init; }

    /// <summary>Null: all.</summary>
    public InvoiceState? State { get; init; }

    /// <summary>Paid, or not paid yet; null: both.</summary>
    public bool? IsPaid { get; init; }

    /// <summary>The council's; null: all.</summary>
    public string? ProviderRef { get; init; }

    /// <summary>Part of a number, whatever the case or the spaces.</summary>
    public string? Number { get; init; }

    /// <summary>Nothing is to be looked at on it, or something is; null: both. Of those that the finance team has before it.</summary>
    public bool? AllAgree { get; init; }

    /// <summary>The longest waiting first, as a queue is worked; else the newest first.</summary>
    public bool OldestFirst { get; init; }

    public int Page { get; init; } = 1;
}
