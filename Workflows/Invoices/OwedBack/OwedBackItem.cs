using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>Something that a provider owes back to the council: a month that was invoiced too much, a negative rest, or a credit note that no payment has taken.</summary>
public sealed record OwedBackItem
{
    /// <summary>One of the names of <see cref="OwedBackKind"/>.</summary>
    public required string Kind { get; init; }

    public required string ProviderRef { get; init; }

    public required string Provider { get; init; }

    /// <summary>The balance that can be settled by a payment or a letter, or null.</summary>
    public Guid? BalanceId { get; init; }

    /// <summary>The invoice or credit note that it stands on or comes from; null: none yet.</summary>
    public Guid? InvoiceId { get; init; }

    public string? Number { get; init; }

    /// <summary>The state of the balance, or of the invoice that it stands on.</summary>
    public string? State { get; init; }

    public string? LineItemRef { get; init; }

    public string? SsRef { get; init; }

    public DateOnly? Period { get; init; }

    /// <summary>What was invoiced for the month, payable, pounds.</summary>
    public decimal? Invoiced { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Pounds, more than 0.</summary>
    public required decimal Amount { get; init; }

    public OwedBackKind Is => Enum.Parse<OwedBackKind>(Kind);

    /// <summary>"L4001 (C1170421), 01/02/2016 - 29/02/2016", or the invoice.</summary>
    public string What => Is switch
    {
        OwedBackKind.Balance => $"Rest of invoice {Number}",
        OwedBackKind.CreditNote => $"Credit note {Number}",
        _ => $"{LineItemRef} ({SsRef}), {new PaymentPeriod(Period!.Value)}",
    };

    public string Why => Is switch
    {
        OwedBackKind.Line when Invoiced is { } invoiced => FormattableString.Invariant($"£{invoiced:N2} was invoiced, £{invoiced - Amount:N2} is right by the register"),
        OwedBackKind.Line or OwedBackKind.LineOnInvoice => "More was invoiced than is right by the register",
        OwedBackKind.Balance => "The invoice came to less than nothing",
        _ => "It gives back what was invoiced",
    };

    public string How => (Is, State) switch
    {
        (OwedBackKind.Line, _) => "The next invoice takes it off",
        (OwedBackKind.LineOnInvoice, _) => State == nameof(InvoiceState.Unsubmitted) ? "On an invoice that is not submitted yet" : $"On invoice {Number} ({State})",
        (OwedBackKind.Balance, nameof(OwedBalanceState.Taken)) => "On an invoice or credit note that is not finalised yet",
        (OwedBackKind.Balance, nameof(OwedBalanceState.Asked)) => "Nothing more can be invoiced: a credit note or a payment settles it",
        (OwedBackKind.Balance, _) => "The next invoice takes it off",
        (OwedBackKind.CreditNote, nameof(OwedBalanceState.Asked)) => "No payment is to come that it could be taken off: a payment to the council settles it",
        _ => "The next payment is less by it",
    };
}
