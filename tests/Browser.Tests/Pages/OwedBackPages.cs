using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>What is owed back while it is asked for: on both sides, of an invoice and of a credit note.</summary>
internal static class OwedBackPages
{
    private static readonly Person Finaliser = new("finaliser@council.example");

    public static readonly PageCase[] All =
    [
        Asked("/Provider/OwedBack/Index", "asked for", "/provider/owed-back", Person.Colleague, "Rest of invoice OWED-2"),
        Asked("/Provider/OwedBack/Details", "of an invoice", "/provider/owed-back", Person.Colleague, "Send a credit note", "Rest of invoice OWED-2"),
        Asked("/Provider/OwedBack/Details", "of a credit note", "/provider/owed-back", Person.Colleague, "Please pay it back to the council", "Credit note OWED-C"),
        Asked("/Tasks/Task", "money to pay back", "/provider/tasks", Person.Colleague, "You owe the council", "Money to pay back: Owed back from invoice OWED-2"),
        Asked("/Council/OwedBack/Index", "asked for", "/council/owed-back", Person.Clerk, "£200.00 owed back in all"),
        Asked("/Council/OwedBack/Details", "for who only reads", "/council/owed-back", Person.Clerk, "is asked for a credit note or to pay it back", "Rest of invoice OWED-2"),
        Asked("/Council/OwedBack/Details", "to settle", "/council/owed-back", Finaliser, "Record the payment", "Rest of invoice OWED-2"),
        Asked("/Council/OwedBack/Details", "of a credit note to settle", "/council/owed-back", Finaliser, "No payment to the provider is to come", "Credit note OWED-C"),
        Asked("/Council/OwedBack/Details", "with nothing entered", "/council/owed-back", Finaliser, "There is a problem", "Rest of invoice OWED-2", "Record the payment"),
    ];

    private static PageCase Asked(string page, string state, string path, Person who, string shows, string? link = null, string? button = null)
        => new(page, state, path) { Who = who, Given = MoneyGivens.GivenAskedAsync, Shows = shows, Then = link is null ? null : (r, _) => OpenAsync(r, link, button) };

    private static async Task OpenAsync(Reader reader, string link, string? button)
    {
        await reader.FollowAsync(link);
        if (button is not null)
        {
            await reader.PressAsync(button);
        }
    }
}
