using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;
using Portal.Domain.Calendar;

namespace Portal.Browser.Tests.Stories;

/// <summary>Money that is owed back, without a mouse: the provider reads why, and the council records the payment.</summary>
public sealed class OwedBackKeyboardTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task What_is_owed_back_is_read_recorded_and_gone_by_keyboard_alone()
    {
        await MoneyGivens.GivenAskedAsync(portal);
        await using var morgan = await portal.SignInByKeyboardAsync(Person.Colleague.Email);
        await morgan.Page.GotoAsync("/provider/tasks");
        await morgan.SkipAsync();
        await morgan.EnterAsync("Money to pay back: Owed back from invoice OWED-2");
        await morgan.SeesAsync("You owe the council £100.00");

        await using var casey = await portal.SignInByKeyboardAsync("finaliser@council.example");
        await casey.Page.GotoAsync("/council/owed-back");
        await casey.SeesAsync("£200.00 owed back in all");
        await casey.SkipAsync();
        await casey.EnterAsync("Rest of invoice OWED-2");
        await casey.SkipAsync();
        await casey.TypeAsync("Payment reference", "BACS 77");
        await casey.TypeAsync("Amount paid", "100");
        await casey.TypeAsync("Day of the payment", LondonTime.DateOf(TimeProvider.System.GetUtcNow()).ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await casey.EnterAsync("Record the payment");
        await casey.SeesAsync("You recorded that the provider paid it back.");

        await morgan.Page.GotoAsync("/provider/owed-back");
        await morgan.SeesAsync("£100.00 owed back in all");
        Assert.Empty(morgan.Complaints.Concat(casey.Complaints));
    }
}
