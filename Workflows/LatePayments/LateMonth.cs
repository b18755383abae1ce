using Portal.Domain.Payments;

namespace Portal.Workflows.LatePayments;

/// <summary>What of a provider's was due in a month, and was paid late or is not paid yet.</summary>
public sealed record LateMonth
{
    /// <summary>The month in which they were due, by its first day.</summary>
    public required DateOnly Month { get; init; }

    public required string ProviderRef { get; init; }

    public required string Provider { get; init; }

    /// <summary>Invoices paid late.</summary>
    public required int Paid { get; init; }

    /// <summary>Invoices not paid yet.</summary>
    public required int Unpaid { get; init; }

    /// <summary>Days late, of the latest of them.</summary>
    public required int Longest { get; init; }

    /// <summary>Pounds, with VAT.</summary>
    public required decimal Payable { get; init; }

    /// <summary>Pounds, of those whose base rate is known.</summary>
    public required decimal Interest { get; init; }

    /// <summary>Pounds.</summary>
    public required decimal FixedSums { get; init; }

    /// <summary>Invoices whose base rate is not known: their interest is not in the sum.</summary>
    public required int WithoutRate { get; init; }

    public PaymentPeriod Due => new(Month);

    /// <summary>Pounds.</summary>
    public decimal Together => Interest + FixedSums;
}
