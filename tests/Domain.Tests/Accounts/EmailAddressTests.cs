using CsCheck;
using Portal.Domain.Accounts;

namespace Portal.Domain.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("sarah.lock@sleepovers.example")]
    [InlineData("o'brien@x.example")]
    [InlineData("sarah+portal@x.example")]
    [InlineData("josé@x.example")]
    [InlineData("a@bücher.example")]
    [InlineData("a@xn--bcher-kva.example")]
    [InlineData("a@x.co")]
    [InlineData("a@1.2.example")]
    public void These_are_addresses(string email)
    {
        Assert.True(EmailAddress.IsValid(email));
        Assert.Null(EmailAddress.Refused($" {email} "));
    }

    [Theory]
    [InlineData("a@x.example.", "leave out the dot at its end")]
    [InlineData(".a@x.example", "no dot stands first or last before the @")]
    [InlineData("a.@x.example", "no dot stands first or last before the @")]
    [InlineData("a..b@x.example", "there are two dots together in it")]
    [InlineData("a@x..example", "there are two dots together in it")]
    [InlineData("a@-x.example", "write it like name@example.org")]
    [InlineData("a@x-.example", "write it like name@example.org")]
    [InlineData("a@.x.example", "write it like name@example.org")]
    [InlineData("\"a b\"@x.example", "write it like name@example.org")]
    [InlineData("\"a\"@x.example", "write it like name@example.org")]
    [InlineData("a@[127.0.0.1]", "write it like name@example.org")]
    [InlineData("a@127.0.0.1", "write it like name@example.org")]
    [InlineData("a@x.c", "write it like name@example.org")]
    [InlineData("a@x", "write it like name@example.org")]
    [InlineData("a@x_y.example", "write it like name@example.org")]
    [InlineData("a@b@x.example", "write it like name@example.org")]
    [InlineData("@x.example", "write it like name@example.org")]
    [InlineData("a@", "write it like name@example.org")]
    [InlineData("Ann <a@x.example>", "write it like name@example.org")]
    [InlineData("a(b)@x.example", "write it like name@example.org")]
    [InlineData("a,b@x.example", "write it like name@example.org")]
    [InlineData("a\u200Bb@x.example", "write it like name@example.org")]
    [InlineData("a@x\u00A0y.example", "write it like name@example.org")]
    [InlineData("", "write it like name@example.org")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123456789@x.example", "it has more than 256 characters, or more than 64 before the @")]
    public void These_are_none_and_the_cure_is_said(string email, string cure)
    {
        Assert.False(EmailAddress.IsValid(email));
        Assert.Equal(cure, EmailAddress.Cure(email));
        Assert.NotNull(EmailAddress.Refused(email));
    }

    [Theory]
    [InlineData("A@X.EXAMPLE", "a@x.example")]
    [InlineData("a@x.example", " a@x.example\t")]
    [InlineData("a@x.example", "a@x.example.")] // the same domain, written to its root
    [InlineData("a@bücher.example", "a@xn--bcher-kva.example")]
    [InlineData("a@bu\u0308cher.example", "a@BÜCHER.example")]
    [InlineData("jose\u0301@x.example", "José@x.example")]
    public void Two_ways_to_write_one_mailbox_are_one(string one, string other) => Assert.Equal(EmailAddress.Normalise(one), EmailAddress.Normalise(other));

    [Theory]
    [InlineData("a.b@x.example", "ab@x.example")]
    [InlineData("a+b@x.example", "a@x.example")]
    [InlineData("jose@x.example", "josé@x.example")]
    public void Others_are_others(string one, string other) => Assert.NotEqual(EmailAddress.Normalise(one), EmailAddress.Normalise(other));

    [Fact]
    public void Whatever_is_typed_has_a_form_that_stays_as_it_is()
        => Gen.String.Sample(typed =>
        {
            var form = EmailAddress.Normalise(typed + "@" + typed);
            Assert.Equal(form, EmailAddress.Normalise(form));
            _ = EmailAddress.Refused(typed);
        });
}
