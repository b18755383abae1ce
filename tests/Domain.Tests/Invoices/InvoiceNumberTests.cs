using CsCheck;
using Portal.Domain.Invoices;

namespace Portal.Domain.Tests.Invoices;

public sealed class InvoiceNumberTests
{
    [Theory]
    [InlineData("inv 001", "INV001")]
    [InlineData("INV001", "INV001")]
    [InlineData(" Inv\t0 0\u00A01 ", "INV001")]
    [InlineData("ＩＮＶ００１", "INV001")] // full width
    [InlineData("ﬁ-1", "FI-1")] // a ligature
    [InlineData("Nume\u0301ro 1", "NUM\u00C9RO1")] // the accent apart from its letter
    [InlineData("INV\u200B001", "INV001")] // a space of no width
    [InlineData("INV\u3164001", "INV001")] // a filler of the Korean script
    [InlineData("INV\uFE0F001", "INV001")] // which picture of a character is meant
    [InlineData("\u202EINV001\u202C", "INV001")] // written from right to left
    [InlineData("7\u20138", "7-8")] // an en dash
    [InlineData("7\u20148", "7-8")] // an em dash
    [InlineData("7\u20118", "7-8")] // a hyphen that breaks no line
    [InlineData("7 \u2212 8", "7-8")] // a minus
    [InlineData("7\uFE588", "7-8")] // a small em dash
    [InlineData("\u0406NV001", "INV001")] // a Cyrillic І
    [InlineData("\u0399\u039DV\u041E1", "INVO1")] // Greek and Cyrillic
    [InlineData("\u0441-1", "C-1")] // a small Cyrillic с
    [InlineData("\u13D9-1", "V-1")] // Cherokee
    [InlineData("INV\0001", "INV001")] // what Postgres cannot store
    public void Numbers_that_look_the_same_are_the_same(string typed, string key) => Assert.Equal(key, InvoiceNumber.Of(typed).Key);

    [Theory]
    [InlineData("INV/001", "INV-001")]
    [InlineData("7-8", "78")]
    [InlineData("1", "01")]
    [InlineData("1", "²1")]
    public void Others_are_others(string one, string other) => Assert.NotEqual(InvoiceNumber.Of(one).Key, InvoiceNumber.Of(other).Key);

    [Fact]
    public void It_is_kept_as_typed_without_the_spaces_around_it() => Assert.Equal("inv 001", InvoiceNumber.Of("  inv 001\r\n").Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00A0 ")]
    [InlineData("\u200B\u200D\u2060")]
    [InlineData("\0")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void A_number_is_needed_of_40_characters_or_fewer(string? typed)
        => Assert.Equal(("Reference", "Enter your own number, 40 characters or fewer"), Refused(typed));

    [Fact]
    public void Forty_characters_are_enough() => Assert.Equal(40, InvoiceNumber.Of(new string('7', 40)).Text.Length);

    [Fact]
    public void A_number_whose_every_character_stands_for_many_is_too_long()
    {
        Assert.Equal("Reference", Refused(new string('\uFDFA', 40)).Field); // each of them stands for 18
        Assert.Equal(80, InvoiceNumber.Of(new string('㎏', 40)).Key.Length);
    }

    [Fact]
    public void Half_a_character_is_no_reason_to_fall_over() => Assert.Equal("A\uFFFD", InvoiceNumber.Of("a\uD83D").Key);

    [Fact]
    public void Whatever_is_typed_either_has_a_key_that_fits_the_store_or_is_refused()
        => Gen.String[Gen.Char, 0, 60].Sample(typed =>
        {
            try
            {
                var number = InvoiceNumber.Of(typed);
                Assert.InRange(number.Key.Length, 1, InvoiceNumber.MaxKeyLength);
                Assert.InRange(number.Text.Length, 1, InvoiceNumber.MaxLength);
                Assert.DoesNotContain('\0', number.Text);
                Assert.Equal(number.Key, InvoiceNumber.Of(number.Text).Key);
                _ = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(number.Text + number.Key);
            }
            catch (InvoiceNeedsANumber)
            {
                Assert.True(string.IsNullOrWhiteSpace(typed) || typed.Length > 5);
            }
        });

    private static (string? Field, string Message) Refused(string? typed)
    {
        var refusal = Assert.Throws<InvoiceNeedsANumber>(() => InvoiceNumber.Of(typed));
        return (refusal.Field, refusal.Message);
    }

    /// <summary>One sign that can be typed stands for 18 (U+FDFA, a phrase), three of which a space each: eleven of them and a digit or two fill the key.</summary>
    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(10, 11, false)]
    public void A_key_has_as_many_characters_as_its_column(int phrases, int digits, bool fits)
    {
        var typed = new string('\uFDFA', phrases) + new string('1', digits);

        Assert.Equal(fits, Record.Exception(() => InvoiceNumber.Of(typed)) is null);
        Assert.Equal(fits, new InvoiceNumber(typed).Key.Length <= InvoiceNumber.MaxKeyLength);
    }

    [Fact]
    public void What_is_no_character_is_not_compared() => Assert.Equal(InvoiceNumber.Of("A1").Key, InvoiceNumber.Of("A\uFFFE1").Key);
}
