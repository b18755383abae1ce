using System.Text.RegularExpressions;
using Portal.Notifications.Links;

namespace Portal.Host.Tests.Links;

public sealed class PathKeyTests
{
    [Theory]
    [InlineData("C1170421", "C1170421")]
    [InlineData("B1-1", "B1-1")]
    [InlineData("C/90#1", "C~2F90~231")]
    [InlineData("50% + x?", "50~25~20~2B~20x~3F")]
    [InlineData("a~2Fb", "a~7E2Fb")]
    [InlineData(".", "~2E")]
    [InlineData("..", "~2E~2E")]
    [InlineData("a.b", "a.b")]
    [InlineData("Kinder\\é", "Kinder~5C%C3%A9")]
    public void A_reference_is_one_segment_and_the_same_again(string reference, string segment)
    {
        Assert.Equal(segment, PathKey.Write(reference));
        Assert.Equal(reference, PathKey.Read(Uri.UnescapeDataString(segment)));
    }

    [Fact]
    public void Every_character_that_can_be_typed_comes_back()
    {
        var all = string.Concat(Enumerable.Range(1, 0x24F).Select(c => (char)c)) + "語😀~2F~~";

        Assert.Matches(new Regex("^[A-Za-z0-9._~%-]+$", RegexOptions.None, TimeSpan.FromSeconds(1)), PathKey.Write(all));
        Assert.Equal(all, PathKey.Read(Uri.UnescapeDataString(PathKey.Write(all))));
    }

    [Theory]
    [InlineData("~")]
    [InlineData("~2")]
    [InlineData("a~zz")]
    public void What_was_not_written_so_is_left_as_it_is(string segment) => Assert.Equal(segment, PathKey.Read(segment));
}
