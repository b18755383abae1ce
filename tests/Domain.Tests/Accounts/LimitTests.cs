using Portal.Domain.Accounts;

namespace Portal.Domain.Tests.Accounts;

public sealed class LimitTests
{
    [Theory]
    [InlineData("", "none", false, false)]
    [InlineData(" unlimited ", "unlimited", true, true)]
    [InlineData("UNLIMITED", "unlimited", true, true)]
    [InlineData("£4,142.86", "£4,142.86", true, false)]
    [InlineData("0", "£0.00", false, false)]
    public void What_is_typed_is_none_an_amount_or_unlimited(string typed, string read, bool coversTheInvoice, bool coversMore)
    {
        Assert.True(Limit.TryParse(typed, out var limit));

        Assert.Equal((read, coversTheInvoice, coversMore), (limit.ToString(), limit.Covers(4_142.86m), limit.Covers(4_142.87m)));
        Assert.Equal(coversMore, limit.Covers(-4_142.87m)); // what is given back counts as what is paid
        Assert.True(Limit.TryParse(limit.Typed, out var again));
        Assert.Equal(limit, again);
    }

    [Theory]
    [InlineData("lots")]
    [InlineData("-")]
    [InlineData("4142,86")]
    public void Anything_else_is_refused(string typed) => Assert.False(Limit.TryParse(typed, out _));

    [Theory]
    [InlineData(LimitKind.Authorise, "No limit for authorising is set for you, so you cannot authorise yet. Ask an administrator of the council to set one on the page Limits")]
    [InlineData(LimitKind.Finalise, "No limit for finalising is set for you, so you cannot finalise yet. Ask an administrator of the council to set one on the page Limits")]
    [InlineData(LimitKind.Release, "No limit for releasing payment batches is set for you, so you cannot release a payment batch yet. Ask an administrator of the council to set one on the page Limits")]
    public void None_is_no_authority(LimitKind kind, string sentence)
        => Assert.Equal(sentence, Assert.Throws<NoLimitIsSet>(() => Limit.None.For(kind)).Message);
}
