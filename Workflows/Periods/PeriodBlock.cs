using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Periods;

/// <summary>A payable line that holds the next period back, and whose turn it is.</summary>
public sealed record PeriodBlock
{
    public required string LineItemRef { get; init; }

    public required DateOnly First { get; init; }

    public required string SsRef { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public required string Client { get; init; }

    public required string Service { get; init; }

    public required string Contract { get; init; }

    /// <summary>The invoice that it stands on, or null while it stands on none.</summary>
    public Guid? InvoiceId { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? InvoiceState { get; init; }

    /// <summary>The query that keeps it off every invoice, or null.</summary>
    public Guid? QueryId { get; init; }

    public long? QueryNumber { get; init; }

    /// <summary>The query lies with the provider.</summary>
    public bool? QueryIsWithProvider { get; init; }

    public PaymentPeriod Period => new(First);

    /// <summary>Who must act now.</summary>
    public string Turn => TurnOf(InvoiceState, QueryNumber, QueryIsWithProvider);

    /// <summary>Who must act on a line that stands there.</summary>
    internal static string TurnOf(string? invoiceState, long? query, bool? queryIsWithProvider) => invoiceState switch
    {
        null when query is { } number => $"{(queryIsWithProvider == true ? "The provider" : "The council")}, to answer Action {number}",
        nameof(Domain.Invoices.InvoiceState.Pending) => "The council, to authorise",
        nameof(Domain.Invoices.InvoiceState.Authorised) => "The council, to finalise",
        nameof(Domain.Invoices.InvoiceState.Unsubmitted) => "The provider, to submit",
        _ => "The provider, to invoice",
    };
}
