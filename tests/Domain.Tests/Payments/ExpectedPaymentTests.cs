using Portal.Domain.PaymentBatches;

namespace Portal.Domain.Tests.Payments;

public sealed class ExpectedPaymentTests
{
    private static readonly DateOnly First = new(2026, 12, 1);
    private static readonly DateOnly Next = new(2026, 12, 27);

    [Fact]
    public void What_is_expected_on_one_day_is_one_payment_and_the_earliest_stands_first()
        => Assert.Equal([new(First, 100), new(Next, 350)], ExpectedPayment.Of([new(Next, 300), new(First, 100), new(Next, 50)], credits: 0));

    [Fact]
    public void Credit_notes_are_taken_off_the_first_payment()
        => Assert.Equal([new(First, 60), new(Next, 300)], ExpectedPayment.Of([new(First, 100), new(Next, 300)], credits: 40));

    [Theory]
    [InlineData(100, 300)]
    [InlineData(150, 250)]
    public void A_payment_that_credit_notes_eat_up_waits_for_the_next(int credits, int left)
        => Assert.Equal([new(Next, left)], ExpectedPayment.Of([new(First, 100), new(Next, 300)], credits));

    [Fact]
    public void Nothing_is_expected_where_credit_notes_come_to_more_than_all()
        => Assert.Empty(ExpectedPayment.Of([new(First, 100)], credits: 100));
}
