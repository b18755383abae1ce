using System.Globalization;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Invoices;

public sealed class InvoiceDateTests
{
    private static readonly DateTimeOffset Now = new(2016, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Ivy = Actor.ForProvider(Guid.NewGuid(), "Ivy Bills", "P1001", "Sleepovers", ProviderRoles.Invoicing);

    [Theory]
    [InlineData("2000-04-01", 2000)]
    [InlineData("2099-03-31", 2098)]
    public void The_first_and_the_last_day_are_taken(string date, int year)
    {
        var invoice = Dated(date, new DateTimeOffset(Day(date), default, TimeSpan.Zero));

        Assert.Equal((Day(date), year), (invoice.DateOnInvoice, invoice.FinancialYear));
    }

    [Theory]
    [InlineData("2000-03-31")]
    [InlineData("2099-04-01")]
    [InlineData("0016-03-01")]
    [InlineData("9999-12-31")]
    public void A_day_before_or_after_them_is_refused_when_it_is_created_and_when_it_is_updated(string date)
    {
        var invoice = Dated("2016-03-01");

        Assert.Equal("DateOnInvoice", Assert.Throws<InvoiceDateIsOutOfRange>(() => Dated(date)).Field);
        Assert.Throws<InvoiceDateIsOutOfRange>(() => invoice.Update(Entry(date), new(100m, 0, 0), allowsTotalEditing: true, Now));
        Assert.Equal(new DateOnly(2016, 3, 1), invoice.DateOnInvoice);
    }

    [Fact]
    public void A_day_more_than_a_year_ahead_is_a_slip()
    {
        Assert.Equal(new DateOnly(2017, 3, 1), Dated("2017-03-01").DateOnInvoice);
        Assert.Equal("DateOnInvoice", Assert.Throws<InvoiceDateIsFarAhead>(() => Dated("2017-03-02")).Field);
    }

    [Fact]
    public void No_day_before_the_last_that_it_bills_in_arrears()
    {
        var invoice = Dated("2016-02-29");
        invoice.MustNotBeDatedBefore(new DateOnly(2016, 2, 29));
        invoice.MustNotBeDatedBefore(null);

        var refused = Assert.Throws<InvoiceDateIsBeforeLastDay>(() => invoice.MustNotBeDatedBefore(new DateOnly(2016, 3, 1)));

        Assert.Equal(("The date on the invoice cannot be before 1 March 2016, the last day it bills", "DateOnInvoice"), (refused.Message, refused.Field));
    }

    private static Invoice Dated(string date, DateTimeOffset? at = null) => Invoice.Create(Guid.NewGuid(), "P1001", Entry(date), new LineAmounts(100m, 0, 0), allowsTotalEditing: true, Ivy, at ?? Now);

    private static InvoiceEntry Entry(string date) => new(InvoiceNumber.Of("INV 001"), Day(date), 100m, 0, null);

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
