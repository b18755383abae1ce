namespace Portal.Domain.Tests;

public sealed class UserTextTests
{
    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcdef")]
    [InlineData("abcde\U0001F642g", 6, "abcde")]
    [InlineData("abcd\U0001F642g", 6, "abcd\U0001F642")]
    public void A_cut_leaves_no_half_of_a_character(string text, int most, string cut) => Assert.Equal(cut, UserText.Cut(text, most));

    [Theory]
    [InlineData("The rate is\n last  year's", 22, "The rate is last…")]
    [InlineData("The rate is\n last year's", 23, "The rate is last year's")]
    [InlineData("The rate is last", 12, "The rate is…")]
    [InlineData("abcdefghij", 5, "abcd…")]
    [InlineData("abc\U0001F642fghij", 5, "abc…")]
    public void A_beginning_is_one_line_of_whole_words(string text, int most, string begin)
    {
        Assert.Equal(begin, UserText.Begin(text, most));
        Assert.True(begin.Length <= most);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Zoë O'Brien, £5\nשלום 👩‍👧", true)]
    [InlineData("a\0b", false)]
    [InlineData("a\uFFFEb", false)]
    [InlineData("\uFDD0", false)]
    [InlineData("\U0010FFFF", false)]
    public void What_is_no_character_is_no_text(string typed, bool isText) => Assert.Equal(isText, UserText.IsText(typed));

    /// <summary>Halves do not survive in an attribute.</summary>
    [Fact]
    public void Half_of_a_character_is_no_text()
    {
        Assert.False(UserText.IsText("a\uD800"));
        Assert.False(UserText.IsText("\uDC00b"));
    }
}
