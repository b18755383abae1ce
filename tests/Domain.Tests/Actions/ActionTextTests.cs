using Portal.Domain.Accounts;
using Portal.Domain.Actions;

namespace Portal.Domain.Tests.Actions;

/// <summary>What is typed in an action: a title stands on one line, and what nobody can see is nothing.</summary>
public sealed class ActionTextTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 24, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_title_stands_on_one_line()
        => Assert.Equal("The bill of March", Open("  The bill\r\nof\tMarch ", "Why?").Title);

    [Theory]
    [InlineData("\u200B")]
    [InlineData(" \u202E\u200D ")]
    public void What_cannot_be_seen_is_no_message(string message)
        => Assert.Throws<MessageIsMissing>(() => Open("A bill", message));

    private static ActionItem Open(string title, string message)
        => ActionItem.Open(
            Guid.NewGuid(),
            1001,
            new ActionDraft(ActionType.InvoiceQuery, title, message, Subject: null, "P1001"),
            "Invoice Queries",
            new DateOnly(2027, 3, 30),
            Actor.ForProvider(Guid.NewGuid(), "Ada Asks", "P1001", "Sleepovers", ProviderRoles.Actions),
            Now);
}
