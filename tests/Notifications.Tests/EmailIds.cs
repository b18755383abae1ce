using Portal.Notifications.Delivery;

namespace Portal.Notifications.Tests;

public sealed class EmailIds
{
    private static readonly Guid Reader = Guid.NewGuid();
    private static readonly Guid First = Guid.CreateVersion7(new DateTimeOffset(2027, 3, 24, 10, 0, 0, TimeSpan.Zero));
    private static readonly Guid Second = Guid.CreateVersion7(new DateTimeOffset(2027, 3, 24, 10, 0, 1, TimeSpan.Zero));

    [Fact]
    public void The_same_told_to_the_same_reader_is_the_same_email_in_whatever_order()
    {
        var id = EmailId.Of("kind", Reader, [First, Second]);

        Assert.Equal(id, EmailId.Of("kind", Reader, [Second, First]));
        Assert.Equal((8, 0b10), (id.Version, id.Variant >> 2));
    }

    [Fact]
    public void Anything_else_is_another_email()
    {
        Guid[] ids =
        [
            EmailId.Of("kind", Reader, [First]),
            EmailId.Of("kind", Reader, [Second]),
            EmailId.Of("kind", Reader, [First, Second]),
            EmailId.Of("other", Reader, [First]),
            EmailId.Of("kind", Guid.NewGuid(), [First]),
            EmailId.Of("kind", Reader, [First], "words"),
            EmailId.Of("kind", Reader, new DateOnly(2027, 3, 22)),
            EmailId.Of("kind", Reader, new DateOnly(2027, 3, 29)),
        ];

        Assert.Distinct(ids);
    }

    [Fact]
    public void Later_emails_come_later()
    {
        Assert.True(EmailId.Of("kind", Reader, [First]) < EmailId.Of("kind", Reader, [Second]));
        Assert.Equal(EmailId.Of("kind", Reader, new DateOnly(2027, 3, 22)), EmailId.Of("kind", Reader, new DateOnly(2027, 3, 22)));
    }
}
