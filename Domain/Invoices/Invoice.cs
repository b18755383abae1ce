using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Contracts;
using Portal.Domain.Payments;

namespace Portal.Domain.Invoices;

/// <summary>
/// A provider's claim for payment, or a credit note that gives some of it back. The guide, part 5.
/// </summary>
public sealed class Invoice
{
    /// <summary>The longest reason for a return or a difference, in characters.</summary>
    public const int MaxReason = 2_000;

    private Invoice()
    {
    }

    public Guid Id { get; private init; }

    public string ProviderRef { get; private init; } = "";

    public InvoiceKind Kind { get; private init; }

    /// <summary>The finalised invoice that this credit note is raised from.</summary>
    public Guid? CreditsId { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public string CreatedBy { get; private init; } = "";

    public string Number { get; private set; } = "";

    /// <summary>Unique per provider for ever among those that are not deleted; see <see cref="InvoiceNumber.Key"/>.</summary>
    public string NumberKey { get; private set; } = "";

    public DateOnly DateOnInvoice { get; private set; }

    /// <summary>The year that its financial year begins in, by <see cref="DateOnInvoice"/>.</summary>
    public int FinancialYear { get; private set; }

    /// <summary>The sums of the lines that count.</summary>
    public decimal ItemsValue { get; private set; }

    public decimal ItemsVat { get; private set; }

    public decimal ItemsContribution { get; private set; }

    /// <summary>Every contract on it allows another total than the items'.</summary>
    public bool AllowsTotalEditing { get; private set; }

    /// <summary>Entered, without VAT.</summary>
    public decimal Total { get; private set; }

    /// <summary>Entered VAT.</summary>
    public decimal TotalVat { get; private set; }

    public string? DifferenceReason { get; private set; }

    // What moves stands last: Postgres logs an update from the first changed column to the last.
    public InvoiceState State { get; private set; }

    /// <summary>When it last moved.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public string? SubmittedBy { get; private set; }

    /// <summary>Why it was returned; stands until it is submitted again.</summary>
    public string? ReturnReason { get; private set; }

    public DateTimeOffset? AuthorisedAt { get; private set; }

    public string? AuthorisedBy { get; private set; }

    public Guid? AuthorisedById { get; private set; }

    public DateTimeOffset? FinalisedAt { get; private set; }

    public string? FinalisedBy { get; private set; }

    public Guid? FinalisedById { get; private set; }

    /// <summary>The day on which the payment is expected, by the provider's terms.</summary>
    public DateOnly? ExpectedOn { get; private set; }

    /// <summary>The day on which the bank paid.</summary>
    public DateOnly? PaidOn { get; private set; }

    public LineAmounts Items => new(ItemsValue, ItemsVat, ItemsContribution);

    public InvoiceTotals Totals => new(Items, Total, TotalVat);

    /// <summary>The line "Difference" (DOMAIN, "Control of money"): what the provider typed beside the items.</summary>
    public LineAmounts Difference => Kind == InvoiceKind.CreditNote ? LineAmounts.Zero : Totals.Difference;

    /// <summary>What the council pays; for a credit note less than nothing.</summary>
    public decimal Payable => Kind == InvoiceKind.CreditNote ? Items.Payable : Totals.Payable;

    /// <summary>Finalised, and no credit note itself.</summary>
    public bool CanBeCredited => this is { State: InvoiceState.Finalised, Kind: InvoiceKind.Invoice };

    /// <summary>The guide, 5.8 and 5.9.</summary>
    /// <param name="id">Its id, which the form chose.</param>
    /// <param name="providerRef">Whose it is.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="items">The sum of its lines, at least one.</param>
    /// <param name="allowsTotalEditing">Every contract on it does.</param>
    /// <param name="by">Somebody with the role Invoicing.</param>
    /// <param name="at">UTC.</param>
    public static Invoice Create(Guid id, string providerRef, InvoiceEntry entry, LineAmounts items, bool allowsTotalEditing, Actor by, DateTimeOffset at)
    {
        var invoice = new Invoice { Id = id, ProviderRef = providerRef, CreatedAt = at, CreatedBy = by.Name };
        invoice.Take(entry, items, allowsTotalEditing, at);
        return invoice;
    }

    /// <summary>A credit note from a finalised invoice: its total is what its lines give back.</summary>
    /// <param name="id">Its id, which the form chose.</param>
    /// <param name="of">The invoice.</param>
    /// <param name="credited">What its other credit notes give back, pounds, more than 0.</param>
    /// <param name="number">Its own.</param>
    /// <param name="date">On the credit note.</param>
    /// <param name="items">The sum of its lines: less than nothing.</param>
    /// <param name="by">Somebody with the role Invoicing.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="OnlyFinalisedAreCredited">The invoice is not finalised, or is itself a credit note.</exception>
    /// <exception cref="CreditExceedsTheInvoice">More than was paid.</exception>
    /// <exception cref="CreditGivesNothingBack">It would ask for money.</exception>
    public static Invoice Credit(Guid id, Invoice of, decimal credited, InvoiceNumber number, DateOnly date, LineAmounts items, Actor by, DateTimeOffset at)
    {
        if (!of.CanBeCredited)
        {
            throw new OnlyFinalisedAreCredited();
        }

        if (-items.Payable > of.Payable - credited)
        {
            throw new CreditExceedsTheInvoice(Math.Max(0, of.Payable - credited));
        }

        MustGiveBack(items);
        return Note(id, of, number, date, items, by, at);
    }

    /// <summary>
    /// A credit note that settles what an invoice of less than nothing left, where no later invoice takes it (DOMAIN, "Negative total").
    /// </summary>
    /// <exception cref="OnlyFinalisedAreCredited">The invoice is not finalised.</exception>
    /// <exception cref="NoBalanceIsLeft">It came to something that was paid.</exception>
    public static Invoice CreditBalance(Guid id, Invoice of, InvoiceNumber number, DateOnly date, Actor by, DateTimeOffset at)
    {
        if (!of.CanBeCredited)
        {
            throw new OnlyFinalisedAreCredited();
        }

        return of.Items.Payable < 0 ? Note(id, of, number, date, of.Items, by, at) : throw new NoBalanceIsLeft();
    }

    private static Invoice Note(Guid id, Invoice of, InvoiceNumber number, DateOnly date, LineAmounts items, Actor by, DateTimeOffset at)
    {
        var note = new Invoice { Id = id, ProviderRef = of.ProviderRef, Kind = InvoiceKind.CreditNote, CreditsId = of.Id, CreatedAt = at, CreatedBy = by.Name };
        note.Enter(number, date, at);
        (note.ItemsValue, note.ItemsVat, note.ItemsContribution) = (items.Value, items.Vat, items.Contribution);
        (note.Total, note.TotalVat) = (items.Value, items.Vat);
        return note;
    }

    /// <summary>The guide, 5.13: Update, and what Remove leaves.</summary>
    /// <param name="entry">What was typed.</param>
    /// <param name="items">The sum of the lines that stay; all of them may leave.</param>
    /// <param name="allowsTotalEditing">Every contract that stays does.</param>
    /// <param name="at">UTC.</param>
    public void Update(InvoiceEntry entry, LineAmounts items, bool allowsTotalEditing, DateTimeOffset at)
    {
        MustBe(InvoiceState.Unsubmitted);
        Take(entry, items, allowsTotalEditing, at);
    }

    /// <summary>The guide, 5.11.</summary>
    public void Submit(Actor by, DateTimeOffset at)
    {
        MustBe(InvoiceState.Unsubmitted);
        MustExplainItsTotal();
        Move(InvoiceState.Pending, at);
        (SubmittedAt, SubmittedBy, ReturnReason) = (at, by.Name, null);
    }

    /// <summary>What is submitted, and what is about to be, says why its total is not the items'.</summary>
    /// <exception cref="DifferenceNeedsAReason">It does not.</exception>
    public void MustExplainItsTotal()
    {
        if (Kind == InvoiceKind.Invoice && !Totals.IsNegative && (Totals.ShortBy != 0 || Totals.VatShortBy != 0) && DifferenceReason is null)
        {
            throw new DifferenceNeedsAReason();
        }
    }

    /// <summary>What is entered, and what is about to be submitted, is not dated before the days that it bills in arrears.</summary>
    /// <param name="lastBilled">The last of those days; null: none.</param>
    /// <exception cref="InvoiceDateIsBeforeLastDay">It is.</exception>
    public void MustNotBeDatedBefore(DateOnly? lastBilled)
    {
        if (Kind == InvoiceKind.Invoice && lastBilled is { } last && DateOnInvoice < last)
        {
            throw new InvoiceDateIsBeforeLastDay(last);
        }
    }

    /// <summary>Its number becomes free; its journal stays.</summary>
    public void Delete(DateTimeOffset at)
    {
        MustBe(InvoiceState.Unsubmitted);
        Move(InvoiceState.Deleted, at);
    }

    /// <exception cref="ReturnNeedsAReason">No reason was given.</exception>
    /// <exception cref="ReasonIsTooLong">It has more than <see cref="MaxReason"/> characters.</exception>
    public void Return(string? reason, DateTimeOffset at)
    {
        MustBe(InvoiceState.Pending);
        if (UserText.IsBlank(reason))
        {
            throw new ReturnNeedsAReason();
        }

        var given = NotTooLong(reason.Trim(), "Reason");
        Move(InvoiceState.Unsubmitted, at);
        ReturnReason = given;
    }

    /// <summary>The finaliser wants the authoriser to look again (DOMAIN, "Control of money").</summary>
    /// <exception cref="SendingBackNeedsAReason">No reason was given.</exception>
    /// <exception cref="ReasonIsTooLong">It has more than <see cref="MaxReason"/> characters.</exception>
    public string SendBack(string? reason, DateTimeOffset at)
    {
        MustBe(InvoiceState.Authorised);
        if (UserText.IsBlank(reason))
        {
            throw new SendingBackNeedsAReason();
        }

        var given = NotTooLong(reason.Trim(), "Reason");
        Move(InvoiceState.Pending, at);
        (AuthorisedAt, AuthorisedBy, AuthorisedById) = (null, null, null);
        return given;
    }

    /// <param name="by">An authoriser.</param>
    /// <param name="limit">The authoriser's limit on what is payable.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="NoLimitIsSet">Nobody has set one.</exception>
    /// <exception cref="OverAuthorisationLimit">Somebody with a higher limit must.</exception>
    public void Authorise(Actor by, Limit limit, DateTimeOffset at)
    {
        MustBe(InvoiceState.Pending);
        if (!limit.For(LimitKind.Authorise).Covers(Payable))
        {
            throw new OverAuthorisationLimit(Kind, limit.Pounds!.Value);
        }

        Move(InvoiceState.Authorised, at);
        (AuthorisedAt, AuthorisedBy, AuthorisedById) = (at, by.Name, by.UserId);
    }

    /// <param name="by">A finaliser, not the person who authorised.</param>
    /// <param name="limit">The finaliser's limit on what is payable.</param>
    /// <param name="termsDays">The provider's payment terms, days from its receipt; see <see cref="PaymentTerms"/>.</param>
    /// <param name="today">London's day: a payment is never expected before it.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="FinaliserMustDiffer">The same person authorised it.</exception>
    /// <exception cref="NoLimitIsSet">Nobody has set one.</exception>
    /// <exception cref="OverFinalisationLimit">Somebody with a higher limit must.</exception>
    public void Finalise(Actor by, Limit limit, int termsDays, DateOnly today, DateTimeOffset at)
    {
        MustBe(InvoiceState.Authorised);
        if (by.UserId == AuthorisedById)
        {
            throw new FinaliserMustDiffer(Kind, AuthorisedBy!);
        }

        if (!limit.For(LimitKind.Finalise).Covers(Payable))
        {
            throw new OverFinalisationLimit(Kind, limit.Pounds!.Value);
        }

        Move(InvoiceState.Finalised, at);
        (FinalisedAt, FinalisedBy, FinalisedById) = (at, by.Name, by.UserId);
        ExpectedOn = PaymentTerms.PaymentDay(DateOnInvoice, LondonTime.DateOf(SubmittedAt!.Value), termsDays, today);
    }

    /// <summary>The bank has paid it; for a credit note: has paid less by it.</summary>
    /// <param name="on">The bank's day.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="InvoiceIsPaid">It was marked before.</exception>
    public void Pay(DateOnly on, DateTimeOffset at)
    {
        MustBe(InvoiceState.Finalised);
        if (PaidOn is { } paid)
        {
            throw new InvoiceIsPaid(paid);
        }

        (PaidOn, UpdatedAt) = (on, at);
    }

    /// <summary>The bank sent the money back: the council owes it as before.</summary>
    /// <param name="at">UTC.</param>
    /// <exception cref="NoPaymentWasMade">Nothing was paid, or that was undone already.</exception>
    public void TakePaymentBack(DateTimeOffset at)
    {
        MustBe(InvoiceState.Finalised);
        if (PaidOn is null)
        {
            throw new NoPaymentWasMade();
        }

        (PaidOn, UpdatedAt) = (null, at);
    }

    private void Take(InvoiceEntry entry, LineAmounts items, bool allowsTotalEditing, DateTimeOffset at)
    {
        var isCredit = Kind == InvoiceKind.CreditNote; // its total is what its lines give back, whatever is entered
        if (isCredit)
        {
            MustGiveBack(items);
        }

        var totals = isCredit ? new InvoiceTotals(items, items.Value, items.Vat) : InvoiceTotals.Entered(items, entry.Total, entry.Vat, allowsTotalEditing);
        var needsNoReason = isCredit || totals == InvoiceTotals.Suggested(items) || UserText.IsBlank(entry.DifferenceReason);
        DifferenceReason = needsNoReason ? null : NotTooLong(entry.DifferenceReason!.Trim(), nameof(DifferenceReason));
        Enter(entry.Number, entry.DateOnInvoice, at);
        (ItemsValue, ItemsVat, ItemsContribution) = (items.Value, items.Vat, items.Contribution);
        (AllowsTotalEditing, Total, TotalVat) = (allowsTotalEditing, totals.Total, totals.Vat);
    }

    private void Enter(InvoiceNumber number, DateOnly date, DateTimeOffset at)
    {
        if (date < InvoiceDateIsOutOfRange.First || date > InvoiceDateIsOutOfRange.Last)
        {
            throw new InvoiceDateIsOutOfRange(Kind);
        }

        if (date > LondonTime.DateOf(at).AddYears(1))
        {
            throw new InvoiceDateIsFarAhead(Kind);
        }

        (Number, NumberKey) = (number.Text, number.Key);
        (DateOnInvoice, FinancialYear) = (date, Payments.FinancialYear.Of(date).StartYear);
        UpdatedAt = at;
    }

    private static void MustGiveBack(LineAmounts items)
    {
        if (items.Payable > 0 || items == LineAmounts.Zero)
        {
            throw new CreditGivesNothingBack();
        }
    }

    private static string NotTooLong(string reason, string field) => reason.Length <= MaxReason ? reason : throw new ReasonIsTooLong(MaxReason, field);

    private void Move(InvoiceState to, DateTimeOffset at)
    {
        State = to;
        UpdatedAt = at;
    }

    private void MustBe(InvoiceState wanted)
    {
        if (State != wanted)
        {
            throw new InvoiceIsNotInState(Kind, State, wanted.ToString());
        }
    }
}
