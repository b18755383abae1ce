using System.Globalization;
using Portal.Domain.Accounts;

namespace Portal.Domain.Invoices;

/// <summary>
/// What a finalised invoice of less than nothing left: the provider owes it to the council until another invoice or a credit note takes it,
/// or the council records that it was paid back or settled by letter (DOMAIN, "Owed back"). So is a credit note that no payment is to come for.
/// </summary>
public sealed class OwedBalance
{
    /// <summary>The longest reference of a payment or a letter, in characters.</summary>
    public const int MaxReference = 100;

    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReason = 2_000;

    private OwedBalance()
    {
    }

    public Guid Id { get; private init; }

    public Guid InvoiceId { get; private init; }

    /// <summary>Whether it is a credit note, which the next payment takes off, and not the rest of an invoice.</summary>
    public bool OfCreditNote { get; private init; }

    /// <summary>The invoice's.</summary>
    public string Number { get; private init; } = "";

    public string ProviderRef { get; private init; } = "";

    /// <summary>Pounds, more than 0.</summary>
    public decimal Amount { get; private init; }

    /// <summary>When the invoice was finalised.</summary>
    public DateTimeOffset Since { get; private init; }

    public OwedBalanceState State { get; private set; }

    /// <summary>The day of the payment or the letter.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>Of the payment or the letter.</summary>
    public string? Reference { get; private set; }

    /// <summary>Why a letter settles it.</summary>
    public string? Reason { get; private set; }

    public string? SettledBy { get; private set; }

    /// <summary>"Owed back from invoice 123", "Owed back by credit note C1".</summary>
    public string Title => OfCreditNote ? $"Owed back by credit note {Number}" : $"Owed back from invoice {Number}";

    /// <summary>Nobody owes it any more.</summary>
    public bool IsSettled => State is OwedBalanceState.TakenOff or OwedBalanceState.PaidBack or OwedBalanceState.ByLetter;

    /// <summary>What a finalised invoice of less than nothing leaves, or a finalised credit note gives back.</summary>
    public static OwedBalance Of(Guid id, Invoice invoice) => new()
    {
        Id = id,
        InvoiceId = invoice.Id,
        OfCreditNote = invoice.Kind == InvoiceKind.CreditNote,
        Number = invoice.Number,
        ProviderRef = invoice.ProviderRef,
        Amount = -(invoice.Kind == InvoiceKind.CreditNote ? invoice.Payable : invoice.Items.Payable),
        Since = invoice.FinalisedAt!.Value,
    };

    /// <summary>What the provider's invoices say of it.</summary>
    public void Turn(OwedBalanceState to) => State = to;

    /// <summary>The provider paid it to the council.</summary>
    /// <param name="amount">All that is owed.</param>
    /// <param name="on">The bank's day.</param>
    /// <param name="reference">Of the payment.</param>
    /// <param name="by">A finaliser, whose limit covers it.</param>
    /// <param name="limit">The finaliser's.</param>
    /// <param name="today">London's day.</param>
    /// <exception cref="SettlementIsNotPossible">Another amount, or a day that is to come.</exception>
    public void PayBack(decimal? amount, DateOnly? on, string? reference, Actor by, Limit limit, DateOnly today)
    {
        Settle(amount, on, by, limit, today, "Paid");
        (State, Reference) = (OwedBalanceState.PaidBack, reference);
    }

    /// <summary>The council settles it by letter, with a reason.</summary>
    /// <param name="amount">All that is owed.</param>
    /// <param name="on">The letter's day.</param>
    /// <param name="reference">Of the letter.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">A finaliser, whose limit covers it.</param>
    /// <param name="limit">The finaliser's.</param>
    /// <param name="today">London's day.</param>
    /// <exception cref="SettlementIsNotPossible">Another amount, or a day that is to come.</exception>
    public void SettleByLetter(decimal? amount, DateOnly? on, string? reference, string? reason, Actor by, Limit limit, DateOnly today)
    {
        Settle(amount, on, by, limit, today, "Letter");
        (State, Reference, Reason) = (OwedBalanceState.ByLetter, reference, reason);
    }

    private void Settle(decimal? amount, DateOnly? on, Actor by, Limit limit, DateOnly today, string form)
    {
        if (amount != Amount)
        {
            throw new SettlementIsNotPossible(string.Create(CultureInfo.InvariantCulture, $"£{Amount:N2} is owed back. Enter that amount: it is settled as a whole"), $"{form}Amount");
        }

        if (on > today || on < InvoiceDateIsOutOfRange.First)
        {
            throw new SettlementIsNotPossible("Enter the day on which it was done, not one that is to come", $"{form}On");
        }

        if (!limit.For(LimitKind.Finalise).Covers(Amount))
        {
            throw new SettlementIsNotPossible(string.Create(CultureInfo.InvariantCulture, $"Your limit is £{limit.Pounds!.Value:N2}. Ask a finaliser with a higher limit to record this"));
        }

        (SettledOn, SettledBy) = (on, by.Name);
    }
}
