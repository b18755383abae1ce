using AngleSharp.Dom;
using Microsoft.AspNetCore.Html;
using Portal.Host.Look.Tables;
using Portal.Host.Look.TagHelpers;
using Portal.Workflows.Sheets;

namespace Portal.Tests.Look;

public sealed class TableTests
{
    private static readonly SheetColumn<Row>[] Sheet =
    [
        new("Name", 10, r => r.Name),
        new("Day", 10, r => r.Day, SheetColumn<Row>.Day),
        new("Amount", 10, r => r.Amount, SheetColumn<Row>.Pounds),
    ];

    [Fact]
    public async Task Each_cell_names_its_column_and_one_of_a_row_heads_it()
    {
        var columns = new TableColumns<Row>()
            .RowHeader("Name", r => r.Name)
            .Cell("Day", r => r.Day, css: "portal-prose", dir: "auto")
            .Cell("Provider", _ => "Sleepovers", when: false)
            .Numeric("Amount", r => r.Amount)
            .Cell("End", _ => new HtmlString("<a href=\"/x\">End</a>"), hideHeading: true);

        var page = await TableAsync(columns, new Row("Ann <Other>", null, -1652.86m));

        Assert.Equal(["Name", "Day", "Amount", "End"], page.QuerySelectorAll("thead th[scope=col].govuk-table__header").Select(h => h.TextContent));
        Assert.Equal(["Name", "Day", "Amount", "End"], page.QuerySelectorAll("tbody tr > *").Select(c => c.GetAttribute("data-label")));
        Assert.Equal("Ann <Other>", page.QuerySelector("tbody th[scope=row].govuk-table__header")!.TextContent);
        Assert.Equal("-", page.QuerySelector("td.govuk-table__cell.portal-prose[dir=auto]")!.TextContent);
        Assert.Equal("−£1,652.86", page.QuerySelector("td.govuk-table__cell--numeric")!.TextContent);
        Assert.NotNull(page.QuerySelector("thead .govuk-table__header--numeric"));
        Assert.Equal("End", page.QuerySelector("thead th > .govuk-visually-hidden")!.TextContent);
        Assert.Equal("/x", page.QuerySelector("td > a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_row_with_nothing_to_do_has_no_label_for_it_on_a_phone()
    {
        var columns = new TableColumns<Row>().RowHeader("Name", r => r.Name).Cell("End", _ => "", hideHeading: true).Cell("Note", _ => "");

        var page = await TableAsync(columns, new Row("Ann", null, 0));

        Assert.Equal(["Name", null, "Note"], page.QuerySelectorAll("tbody tr > *").Select(c => c.GetAttribute("data-label")));
    }

    [Fact]
    public async Task It_scrolls_by_keyboard_and_says_what_it_holds()
    {
        var page = await TableAsync(new TableColumns<Row>(Sheet));

        var region = page.QuerySelector("div.portal-table-scroll")!;
        Assert.Equal(("region", "People", "0"), (region.GetAttribute("role"), region.GetAttribute("aria-label"), region.GetAttribute("tabindex")));
        Assert.Equal("People, by name", region.QuerySelector("table.govuk-table.portal-table--cards > caption.govuk-visually-hidden")!.TextContent);
        Assert.Equal(3, region.QuerySelectorAll("thead th").Length);
    }

    [Fact]
    public async Task Where_no_heading_stands_over_it_its_caption_is_seen()
    {
        var table = new TableTagHelper { Caption = "People, by name", ShowCaption = true, Content = new TableColumns<Row>(Sheet).With([]) };

        var caption = (await Rendered.ElementAsync(table)).QuerySelector("table > caption")!;

        Assert.Equal("People, by name", caption.TextContent);
        Assert.Equal(["govuk-table__caption", "govuk-table__caption--m"], caption.ClassList);
    }

    [Fact]
    public async Task A_lists_columns_are_those_of_its_file_but_for_what_the_page_says_otherwise()
    {
        var columns = new TableColumns<Row>(Sheet)
            .Change("Name", c => c with { IsRowHeader = true })
            .Shows("Day", r => (object?)r.Day ?? "Never")
            .Cell("Choose", _ => "x").First();

        var page = await TableAsync(columns, new Row("Ann", new DateOnly(2016, 4, 11), 5), new Row("Bo", null, 6));

        Assert.Equal(["Choose", "Name", "Day", "Amount"], page.QuerySelectorAll("thead th").Select(h => h.TextContent));
        Assert.Equal(["x", "Ann", "11/04/2016", "£5.00", "x", "Bo", "Never", "£6.00"], page.QuerySelectorAll("tbody tr > *").Select(c => c.TextContent));
    }

    [Fact]
    public void A_column_that_is_not_there_or_is_there_twice_is_a_mistake_of_the_page()
    {
        Assert.Throws<InvalidOperationException>(() => new TableColumns<Row>(Sheet).Shows("Nam", r => r.Name));
        Assert.Throws<InvalidOperationException>(() => new TableColumns<Row>(Sheet).Without("Nam"));
        Assert.Throws<InvalidOperationException>(() => new TableColumns<Row>(Sheet).Cell("Name", r => r.Name));
    }

    private static Task<IElement> TableAsync(TableColumns<Row> columns, params Row[] rows)
        => Rendered.ElementAsync(new TableTagHelper { Region = "People", Caption = "People, by name", Content = columns.With(rows) });

    private sealed record Row(string Name, DateOnly? Day, decimal Amount);
}
