using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Invoices;

public sealed class InvoiceTests
{
    private static readonly DateTimeOffset Now = new(2016, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2016, 3, 1);
    private static readonly LineAmounts February = new(4_142.86m, 0, 0);
    private static readonly Actor Ivy = Actor.ForProvider(Guid.NewGuid(), "Ivy Bills", "P1001", "Sleepovers", ProviderRoles.Invoicing);
    private static readonly Actor Amy = Actor.ForCouncil(Guid.NewGuid(), "Amy Authoriser", "Council", CouncilRoles.InvoiceAuthoriser);
    private static readonly Actor Fay = Actor.ForCouncil(Guid.NewGuid(), "Fay Finaliser", "Council", CouncilRoles.InvoiceFinaliser);

    [Fact]
    public void Creating_says_whose_it_is_and_takes_what_was_entered()
    {
        var id = Guid.NewGuid();

        var invoice = Invoice.Create(id, "P1001", Entry(" inv 001"), February, allowsTotalEditing: false, Ivy, Now);

        Assert.Equal((id, "P1001", InvoiceKind.Invoice, InvoiceState.Unsubmitted, "Ivy Bills", Now, Now),
            (invoice.Id, invoice.ProviderRef, invoice.Kind, invoice.State, invoice.CreatedBy, invoice.CreatedAt, invoice.UpdatedAt));
        Assert.Equal(("inv 001", "INV001", Today, 2015), (invoice.Number, invoice.NumberKey, invoice.DateOnInvoice, invoice.FinancialYear));
        Assert.Equal((February, 4_142.86m, 0m, 4_142.86m, false), (invoice.Items, invoice.Total, invoice.TotalVat, invoice.Payable, invoice.AllowsTotalEditing));
    }

    [Theory]
    [InlineData("2016-03-31", 2015)]
    [InlineData("2016-04-01", 2016)]
    public void It_is_listed_in_the_financial_year_of_its_date(string date, int year)
    {
        var invoice = Created();

        invoice.Update(Entry() with { DateOnInvoice = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) }, February, true, Now);

        Assert.Equal(year, invoice.FinancialYear);
    }

    [Fact]
    public void Updating_takes_number_date_total_and_reason_with_what_the_lines_come_to_now()
    {
        var invoice = Created();

        invoice.Update(new(InvoiceNumber.Of("INV 2"), Today.AddDays(1), 900m, 10m, " A day was paid by others\n"), new(1_000m, 0, 0), allowsTotalEditing: true, Now.AddHours(1));

        Assert.Equal(("INV 2", "INV2", Today.AddDays(1), Now.AddHours(1)), (invoice.Number, invoice.NumberKey, invoice.DateOnInvoice, invoice.UpdatedAt));
        Assert.Equal((new LineAmounts(1_000m, 0, 0), 900m, 10m, 910m, "A day was paid by others"), (invoice.Items, invoice.Total, invoice.TotalVat, invoice.Payable, invoice.DifferenceReason));
    }

    [Fact]
    public void A_total_that_may_not_be_edited_is_overwritten_and_its_reason_forgotten()
    {
        var invoice = Created(Entry() with { Total = 4_000m, DifferenceReason = "Because" }, allowsTotalEditing: false);

        Assert.Equal((4_142.86m, 0m, null), (invoice.Total, invoice.Totals.ShortBy, invoice.DifferenceReason));
        invoice.Submit(Ivy, Now);
        Assert.Equal(InvoiceState.Pending, invoice.State);
    }

    [Theory]
    [InlineData(4_000, 0)]
    [InlineData(4_142.86, 1)]
    public void A_difference_may_be_submitted_with_a_reason_only(double total, double vat)
    {
        var entry = Entry() with { Total = (decimal)total, Vat = (decimal)vat, DifferenceReason = "  " };
        var invoice = Created(entry);

        Assert.Equal("DifferenceReason", Assert.Throws<DifferenceNeedsAReason>(() => invoice.Submit(Ivy, Now)).Field);
        Assert.Equal((InvoiceState.Unsubmitted, null), (invoice.State, invoice.SubmittedAt));

        invoice.Update(entry with { DifferenceReason = "Agreed with the team" }, February, allowsTotalEditing: true, Now);
        invoice.Submit(Ivy, Now);
        Assert.Equal((InvoiceState.Pending, (decimal)(total + vat)), (invoice.State, invoice.Payable));
    }

    [Fact]
    public void A_negative_one_is_submitted_with_0_and_without_a_reason()
    {
        var invoice = Created(Entry() with { Total = 0 }, items: new(-1_652.86m, 0, 0));

        invoice.Submit(Ivy, Now);

        Assert.Equal((InvoiceState.Pending, 0m, -1_652.86m), (invoice.State, invoice.Payable, invoice.Totals.CarriedForward.Value));
    }

    [Fact]
    public void Submitting_says_who_and_when_and_forgets_why_it_was_returned()
    {
        var invoice = Pending();
        Assert.Equal((InvoiceState.Pending, Now, "Ivy Bills", Now), (invoice.State, invoice.SubmittedAt, invoice.SubmittedBy, invoice.UpdatedAt));

        invoice.Return(" The date is wrong ", Now.AddDays(1));
        Assert.Equal((InvoiceState.Unsubmitted, "The date is wrong", Now.AddDays(1)), (invoice.State, invoice.ReturnReason, invoice.UpdatedAt));

        invoice.Submit(Ivy, Now.AddDays(2));
        Assert.Equal((InvoiceState.Pending, null, Now.AddDays(2)), (invoice.State, invoice.ReturnReason, invoice.SubmittedAt));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    [InlineData("\u200B\u202E")] // nothing that a reader could see
    public void Returning_needs_a_reason(string? reason)
    {
        var invoice = Pending();

        Assert.Equal("Reason", Assert.Throws<ReturnNeedsAReason>(() => invoice.Return(reason, Now)).Field);
        Assert.Equal(InvoiceState.Pending, invoice.State);
    }

    [Fact]
    public void A_reason_of_more_than_2000_characters_is_refused()
    {
        var (invoice, much) = (Pending(), new string('x', 2_001));

        Assert.Equal("Reason", Assert.Throws<ReasonIsTooLong>(() => invoice.Return(much, Now)).Field);
        Assert.Equal(InvoiceState.Pending, invoice.State);
        Assert.Equal("DifferenceReason", Assert.Throws<ReasonIsTooLong>(() => Created(Entry() with { Total = 1, DifferenceReason = much })).Field);
        invoice.Return(much[1..] + " ", Now);
        Assert.Equal(2_000, invoice.ReturnReason!.Length);
        Assert.Equal(2_000, Created(Entry() with { Total = 1, DifferenceReason = much[1..] }).DifferenceReason!.Length);
    }

    [Fact]
    public void Authorising_says_who_and_when()
    {
        var invoice = Pending();

        invoice.Authorise(Amy, Limit.Unlimited, Now.AddDays(1));

        Assert.Equal((InvoiceState.Authorised, Now.AddDays(1), "Amy Authoriser", Amy.UserId), (invoice.State, invoice.AuthorisedAt, invoice.AuthorisedBy, invoice.AuthorisedById));
    }

    [Fact]
    public void Nobody_authorises_more_than_their_limit()
    {
        var invoice = Pending();

        var refusal = Assert.Throws<OverAuthorisationLimit>(() => invoice.Authorise(Amy, Limit.UpTo(4_142.85m), Now));
        Assert.Equal("Your limit is £4,142.85. Ask an authoriser with a higher limit to authorise this invoice", refusal.Message);
        Assert.Equal((InvoiceState.Pending, null), (invoice.State, invoice.AuthorisedBy));

        invoice.Authorise(Amy, Limit.UpTo(4_142.86m), Now);
        Assert.Equal(InvoiceState.Authorised, invoice.State);
    }

    [Fact]
    public void The_limit_holds_for_what_a_credit_note_gives_back_too()
    {
        var note = Note();
        note.Submit(Ivy, Now);

        Assert.Throws<OverAuthorisationLimit>(() => note.Authorise(Amy, Limit.UpTo(99.99m), Now));
        note.Authorise(Amy, Limit.UpTo(100m), Now);
        Assert.Equal(InvoiceState.Authorised, note.State);
    }

    [Theory]
    [InlineData(30, "2016-03-31")]
    [InlineData(0, "2016-03-10")] // the day is over by then
    [InlineData(9, "2016-03-10")]
    public void Finalising_says_who_when_and_when_the_payment_is_expected(int terms, string expected)
    {
        var invoice = Authorised();

        invoice.Finalise(Fay, Limit.Unlimited, terms, today: new(2016, 3, 10), Now.AddDays(9));

        Assert.Equal(
            (InvoiceState.Finalised, "Fay Finaliser", Now.AddDays(9), DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)),
            (invoice.State, invoice.FinalisedBy, invoice.FinalisedAt, invoice.ExpectedOn));
    }

    [Theory]
    [InlineData("2016-03-01", "2016-03-01", 30, "2016-03-31")]
    [InlineData("2016-01-04", "2016-03-01", 30, "2016-03-31")] // sent late: days count from receipt
    [InlineData("2016-03-10", "2016-03-01", 14, "2016-03-24")] // sent before its date
    [InlineData("2016-03-01", "2016-03-01", 90, "2016-03-31")] // no public body takes longer
    [InlineData("2016-03-01", "2016-03-02", 0, "2016-03-02")]
    public void A_payment_is_due_the_terms_after_the_later_of_receipt_and_date_and_at_most_thirty_days(string date, string received, int terms, string due)
    {
        Assert.Equal(Day(due), PaymentTerms.DueOn(Day(date), Day(received), terms));
        Assert.Equal(Day(due), PaymentTerms.PaymentDay(Day(date), Day(received), terms, today: new(2016, 3, 1)));
        Assert.Equal(new DateOnly(2016, 6, 1), PaymentTerms.PaymentDay(Day(date), Day(received), terms, today: new(2016, 6, 1)));

        static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Who_authorised_it_does_not_finalise_it()
    {
        var invoice = Authorised();

        var refusal = Assert.Throws<FinaliserMustDiffer>(() => invoice.Finalise(Amy, Limit.Unlimited, 30, Today, Now));
        Assert.Equal("Amy Authoriser authorised this invoice. Somebody else must finalise it", refusal.Message);
        Assert.Equal((InvoiceState.Authorised, null), (invoice.State, invoice.FinalisedBy));
    }

    [Fact]
    public void Each_verb_works_in_its_own_state_only()
    {
        Dictionary<InvoiceState, Func<Invoice>> states = new()
        {
            [InvoiceState.Unsubmitted] = () => Created(),
            [InvoiceState.Pending] = Pending,
            [InvoiceState.Authorised] = Authorised,
            [InvoiceState.Finalised] = Finalised,
            [InvoiceState.Deleted] = Deleted,
        };
        (InvoiceState In, InvoiceState To, Action<Invoice> Verb)[] verbs =
        [
            (InvoiceState.Unsubmitted, InvoiceState.Unsubmitted, v => v.Update(Entry(), February, true, Now)),
            (InvoiceState.Unsubmitted, InvoiceState.Pending, v => v.Submit(Ivy, Now)),
            (InvoiceState.Unsubmitted, InvoiceState.Deleted, v => v.Delete(Now)),
            (InvoiceState.Pending, InvoiceState.Unsubmitted, v => v.Return("Why", Now)),
            (InvoiceState.Pending, InvoiceState.Authorised, v => v.Authorise(Amy, Limit.Unlimited, Now)),
            (InvoiceState.Authorised, InvoiceState.Finalised, v => v.Finalise(Fay, Limit.Unlimited, 30, Today, Now)),
        ];

        foreach (var (state, make) in states)
        {
            foreach (var verb in verbs)
            {
                var invoice = make();
                if (state == verb.In)
                {
                    verb.Verb(invoice);
                    Assert.Equal(verb.To, invoice.State);
                }
                else
                {
                    Assert.Equal($"This invoice is {state} now. Only {verb.In} invoices can be changed like this", Assert.Throws<InvoiceIsNotInState>(() => verb.Verb(invoice)).Message);
                    Assert.Equal(state, invoice.State);
                }
            }
        }
    }

    [Fact]
    public void A_credit_note_gives_back_what_its_lines_come_to()
    {
        var of = Finalised();

        var note = Note(of);

        Assert.Equal((InvoiceKind.CreditNote, of.Id, "P1001", InvoiceState.Unsubmitted, "CN1", -100m), (note.Kind, note.CreditsId, note.ProviderRef, note.State, note.NumberKey, note.Payable));
        Assert.Equal((-90m, -20m), (note.Total, note.TotalVat));
    }

    [Fact]
    public void A_credit_note_keeps_its_total_when_it_is_updated()
    {
        var note = Note();

        note.Update(new(InvoiceNumber.Of("CN 2"), Today, 0, 0, "None is needed"), new(-90m, -20m, -10m), allowsTotalEditing: true, Now);

        Assert.Equal(("CN 2", -90m, -20m, -100m, null), (note.Number, note.Total, note.TotalVat, note.Payable, note.DifferenceReason));
        note.Submit(Ivy, Now);
        Assert.Equal(InvoiceState.Pending, note.State);
    }

    [Fact]
    public void Only_a_finalised_invoice_is_credited()
    {
        var credited = Note();
        credited.Submit(Ivy, Now);
        credited.Authorise(Amy, Limit.Unlimited, Now);
        credited.Finalise(Fay, Limit.Unlimited, 30, Today, Now);

        Assert.All([Created(), Pending(), Authorised(), Deleted(), credited], of => Assert.Throws<OnlyFinalisedAreCredited>(() => Note(of)));
    }

    private static InvoiceEntry Entry(string number = "INV 001") => new(InvoiceNumber.Of(number), Today, February.Value, 0, null);

    private static Invoice Created(InvoiceEntry? entry = null, bool allowsTotalEditing = true, LineAmounts? items = null)
        => Invoice.Create(Guid.NewGuid(), "P1001", entry ?? Entry(), items ?? February, allowsTotalEditing, Ivy, Now);

    [Fact]
    public void All_credit_notes_together_give_back_no_more_than_was_paid_and_none_asks_for_money()
    {
        var of = Finalised();
        var paid = of.Payable;

        Assert.Equal(-100m, Note(of, credited: paid - 100m).Payable);
        Assert.Equal("At most £99.99 of this invoice can be credited in all: what was paid for it, less what was credited before",
            Assert.Throws<CreditExceedsTheInvoice>(() => Note(of, credited: paid - 99.99m)).Message);
        Assert.Throws<CreditGivesNothingBack>(() => Note(of, items: new(0.01m, 0, 0)));
        Assert.Throws<CreditGivesNothingBack>(() => Note().Update(new(InvoiceNumber.Of("CN 2"), Today, 0, 0, null), new(5, 0, 0), allowsTotalEditing: true, Now));
    }

    [Fact]
    public void A_note_whose_lines_are_paid_by_somebody_else_gives_back_their_value()
        => Assert.Equal(0m, Note(items: new(-10, 0, -10)).Items.Payable);

    [Fact]
    public void What_an_invoice_of_less_than_nothing_left_is_settled_by_a_note_of_its_own()
    {
        var of = Created(new(InvoiceNumber.Of("INV 001"), Today, 0, 0, null), items: new(-80, -16, -6));
        Assert.Throws<OnlyFinalisedAreCredited>(() => Balance(of));

        var note = Balance(Ended(of));

        Assert.Equal((InvoiceKind.CreditNote, of.Id, new LineAmounts(-80, -16, -6), -96m), (note.Kind, note.CreditsId, note.Items, note.Total + note.TotalVat));
        Assert.Throws<NoBalanceIsLeft>(() => Balance(Finalised()));
        Assert.Throws<NoBalanceIsLeft>(() => Balance(Ended(Created(new(InvoiceNumber.Of("INV 002"), Today, 10, 0, null), items: new(10, 0, 10)))));
        Assert.Throws<OnlyFinalisedAreCredited>(() => Balance(note));
    }

    [Fact]
    public void What_is_finalised_is_paid_once()
    {
        var invoice = Authorised();
        Assert.Throws<InvoiceIsNotInState>(() => invoice.Pay(Today, Now));
        invoice.Finalise(Fay, Limit.Unlimited, 30, Today, Now);

        invoice.Pay(Today, Now.AddDays(40));

        Assert.Equal((Today, Now.AddDays(40)), (invoice.PaidOn, invoice.UpdatedAt));
        Assert.Equal("It was paid already, on 1 March 2016", Assert.Throws<InvoiceIsPaid>(() => invoice.Pay(Today, Now)).Message.Split(':')[0]);
    }

    /// <summary>Led from Unsubmitted to Finalised.</summary>
    private static Invoice Ended(Invoice invoice)
    {
        invoice.Submit(Ivy, Now);
        invoice.Authorise(Amy, Limit.UpTo(10_000), Now);
        invoice.Finalise(Fay, Limit.Unlimited, 30, Today, Now);
        return invoice;
    }

    private static Invoice Balance(Invoice of) => Invoice.CreditBalance(Guid.NewGuid(), of, InvoiceNumber.Of("CN 1"), Today, Ivy, Now);

    private static Invoice Note(Invoice? of = null, decimal credited = 0, LineAmounts? items = null)
        => Invoice.Credit(Guid.NewGuid(), of ?? Finalised(), credited, InvoiceNumber.Of("CN 1"), Today, items ?? new(-90m, -20m, -10m), Ivy, Now);

    private static Invoice Pending()
    {
        var invoice = Created();
        invoice.Submit(Ivy, Now);
        return invoice;
    }

    private static Invoice Authorised()
    {
        var invoice = Pending();
        invoice.Authorise(Amy, Limit.Unlimited, Now);
        return invoice;
    }

    private static Invoice Finalised()
    {
        var invoice = Authorised();
        invoice.Finalise(Fay, Limit.Unlimited, 30, Today, Now);
        return invoice;
    }

    private static Invoice Deleted()
    {
        var invoice = Created();
        invoice.Delete(Now);
        return invoice;
    }
}
