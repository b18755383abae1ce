using Microsoft.AspNetCore.Http;
using Portal.Host.Look;
using Portal.Host.Look.TagHelpers;

namespace Portal.Tests.Look;

public sealed class ComponentTests
{
    [Fact]
    public async Task The_error_summary_leads_to_each_field_and_names_what_belongs_to_none()
    {
        var page = new Rendered().Posted("", "Enter a reason");
        page.State.AddModelError("", "The document was withdrawn meanwhile");

        var summary = await Rendered.ElementAsync(new ErrorSummaryTagHelper { ViewContext = page.View });

        Assert.Equal(
            ["The document was withdrawn meanwhile", "Enter a reason"], summary.QuerySelectorAll("li").Select(line => line.TextContent));
        Assert.Equal("#Reason", Assert.Single(summary.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public async Task The_error_summary_is_nothing_without_errors_and_never_tells_what_crashed()
    {
        var page = new Rendered();
        var none = await Rendered.ElementAsync(new ErrorSummaryTagHelper { ViewContext = page.View });
        page.State.TryAddModelException("Reason", new InvalidOperationException("secret of the machine"));
        var some = await Rendered.ElementAsync(new ErrorSummaryTagHelper { ViewContext = page.View });

        Assert.Equal("", none.InnerHtml);
        Assert.Contains("Check what you entered", some.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", some.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pagination_keeps_the_filters_in_the_address()
    {
        var page = new Rendered();
        page.View.HttpContext.Request.Path = "/council/contracts";
        page.View.HttpContext.Request.QueryString = new QueryString("?status=All&q=O%27Neil+%26+Co&p=2");

        var nav = await Rendered.ElementAsync(new PaginationTagHelper { ViewContext = page.View, Page = PageInfo.Of(2, 70) });

        Assert.Equal("/council/contracts?status=All&q=O%27Neil%20%26%20Co&p=3", nav.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Page 2", nav.QuerySelector("a[aria-current=page]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Pagination_is_nothing_on_a_single_page()
    {
        var nav = await Rendered.ElementAsync(new PaginationTagHelper { ViewContext = new Rendered().View, Page = PageInfo.Of(1, 25) });

        Assert.Equal("", nav.InnerHtml);
    }

    [Fact]
    public async Task A_button_submits_once_and_a_link_can_look_like_one()
    {
        var button = await Rendered.ElementAsync(new ButtonTagHelper { Kind = "warning" }, "Reject");
        var link = await Rendered.ElementAsync(new ButtonTagHelper { Kind = "secondary", Href = "/" }, "Cancel");

        Assert.Equal("true", button.QuerySelector("button[type=submit]")!.GetAttribute("data-prevent-double-click"));
        Assert.Equal("govuk-button govuk-button--secondary", link.QuerySelector("a[href='/']")!.ClassName);
    }

    [Fact]
    public async Task The_timeline_says_when_in_British_time_who_and_for_whom_with_their_words_encoded()
    {
        var when = new DateTimeOffset(2016, 4, 11, 14, 16, 0, TimeSpan.Zero);
        var entry = new TimelineEntry(when, "Priya Sharma", "Sunrise Ltd", "Rejected", "<script>");

        var timeline = await Rendered.ElementAsync(new TimelineTagHelper { Entries = [entry] });

        Assert.Equal("Rejected", timeline.QuerySelector(".portal-timeline__what")!.TextContent);
        Assert.Equal(
            "11 April 2016 at 15:16 by Priya Sharma, Sunrise Ltd", timeline.QuerySelector(".portal-timeline__byline")!.TextContent);
        Assert.Equal("2016-04-11T14:16:00Z", timeline.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("<script>", timeline.QuerySelector("blockquote")!.TextContent);
    }

    [Fact]
    public async Task A_summary_row_says_what_its_link_changes()
    {
        var row = await Rendered.ElementAsync(new SummaryRowTagHelper { Key = "Start date", ActionHref = "/x" }, "<b>11 April</b>");

        Assert.Equal("Start date", row.QuerySelector("dt")!.TextContent);
        Assert.Equal("11 April", row.QuerySelector("dd b")!.TextContent);
        Assert.Equal("Change start date", row.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public async Task Filters_are_a_form_in_the_address_with_a_reset_that_forgets_them()
    {
        var page = new Rendered();
        page.View.HttpContext.Request.Path = "/provider/contracts";
        page.View.HttpContext.Request.QueryString = new QueryString("?status=All");

        var form = await Rendered.ElementAsync(new FiltersTagHelper { ViewContext = page.View }, "<input name=a>");

        Assert.Equal("get", form.QuerySelector("form")!.GetAttribute("method"));
        Assert.Equal("View", form.QuerySelector("button")!.TextContent);
        Assert.Equal("/provider/contracts", form.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(form.QuerySelector("input[name=a]"));
    }

    [Fact]
    public async Task Tiles_where_something_waits_come_first()
    {
        var items = new Dictionary<object, object>();
        var tiles = new TilesTagHelper();
        var context = new Microsoft.AspNetCore.Razor.TagHelpers.TagHelperContext([], items, "test");
        var output = new Microsoft.AspNetCore.Razor.TagHelpers.TagHelperOutput("x", [], async (_, _) =>
        {
            await Rendered.ElementAsync(new TileTagHelper { Href = "/a", Title = "Actions", Line = "No open actions" }, items: items);
            await Rendered.ElementAsync(
                new TileTagHelper { Href = "/c", Title = "Contract Documents", Line = "2 documents to agree", Waiting = true },
                items: items);
            return new Microsoft.AspNetCore.Razor.TagHelpers.DefaultTagHelperContent();
        });

        await tiles.ProcessAsync(context, output);

        var html = output.Content.GetContent();
        Assert.True(
            html.IndexOf("Contract Documents", StringComparison.Ordinal) < html.IndexOf("Actions", StringComparison.Ordinal), html);
    }
}
