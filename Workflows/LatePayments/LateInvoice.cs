using Portal.Domain.LatePayments;

namespace Portal.Workflows.LatePayments;

/// <summary>An invoice that was paid late, or is not paid though it is due, and how its statutory interest is worked out.</summary>
public sealed record LateInvoice
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string ProviderRef { get; init; }

    public required string Provider { get; init; }

    /// <summary>An <see cref="Domain.Invoices.InvoiceState"/>, as SQL names it.</summary>
    public required string State { get; init; }

    /// <summary>Pounds, with VAT: the debt.</summary>
    public required decimal Payable { get; init; }

    public required DateOnly DateOnInvoice { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>The month in which it was due, by its first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Null: not yet.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>From the day after it was due until it was paid, or until today.</summary>
    public required int Days { get; init; }

    /// <summary>Per cent; null where none is known.</summary>
    public decimal? BaseRate { get; init; }

    /// <summary>Pounds; null where no base rate is known.</summary>
    public decimal? Interest { get; init; }

    /// <summary>Pounds, once.</summary>
    public required decimal FixedSum { get; init; }

    /// <summary>When interest started to run.</summary>
    public HalfYear HalfYear => HalfYear.Of(DueOn.AddDays(1));

    /// <summary>Per cent a year.</summary>
    public decimal? Rate => BaseRate + StatutoryInterest.AboveBase;

    /// <summary>Pounds; null where no base rate is known.</summary>
    public decimal? Together => Interest + FixedSum;
}
