using Portal.Host.Look;

namespace Portal.Tests.Look;

public sealed class PageInfoTests
{
    [Theory]
    [InlineData(0, "No documents")]
    [InlineData(1, "1 document")]
    [InlineData(25, "25 documents")]
    [InlineData(60, "Showing 26 to 50 of 60 documents")]
    [InlineData(1_000, "Showing 26 to 50 of 1,000 documents")]
    [InlineData(1_001, "Showing 26 to 50 of more than 1,000 documents")]
    public void A_list_says_how_much_of_it_is_shown(int counted, string words)
        => Assert.Equal(words, PageInfo.Of(2, counted).Words("document", "documents"));

    [Theory]
    [InlineData(null, 1)]
    [InlineData(-4, 1)]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(int.MaxValue, 3)]
    public void A_page_that_does_not_exist_becomes_the_nearest_one(int? asked, int page)
        => Assert.Equal(page, PageInfo.Of(asked, 51).Page);

    [Fact]
    public void The_last_page_may_be_short()
    {
        var last = PageInfo.Of(3, 51);

        Assert.Equal((51, 51, 50, false, true), (last.First, last.Last, last.Skip, last.HasNext, last.HasPrevious));
    }

    [Fact]
    public void Far_pages_are_left_out_in_the_middle()
    {
        Assert.Equal([1, null, 5, 6, 7, null, 20], PageInfo.Of(6, 500).Numbers());
        Assert.Equal([1, 2, 3], PageInfo.Of(2, 75).Numbers());
    }
}
