using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Invoices.Checks;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>The date on an invoice is not before the last day that it bills, where the month opened in arrears (DOMAIN, "Control of money").</summary>
public sealed class DatedAfterService(PortalCluster cluster)
{
    [Fact]
    public async Task A_whole_month_is_billed_on_its_last_day_or_later()
    {
        await using var story = await Ledger.OpenAsync(cluster);

        await RefusedAsync(new(2016, 2, 29), () => story.CreateAsync(On(2016, 2, 28)));
        var id = await story.CreateAsync(On(2016, 2, 29));
        await RefusedAsync(new(2016, 2, 29), () => story.UpdateAsync(id, new(null, new(2016, 2, 28), null, null, null)));

        Assert.Equal(new DateOnly(2016, 2, 29), (await story.InvoiceAsync(id)).DateOnInvoice);
        await story.SubmitAsync(id);
    }

    [Fact]
    public async Task A_line_item_that_ends_in_the_month_is_billed_on_its_last_day_or_later()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-02-12' where ref = 'L4001'");

        await RefusedAsync(new(2016, 2, 12), () => story.CreateAsync(On(2016, 2, 11)));
        await story.SubmitAsync(await story.CreateAsync(On(2016, 2, 12)));
    }

    [Fact]
    public async Task A_month_that_opened_before_its_end_is_billed_in_advance_with_any_date()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("set session_replication_role = replica; update released_periods set released_at = '2016-02-01'; set session_replication_role = origin");

        var id = await story.CreateAsync(On(2016, 2, 1));
        await story.SubmitAsync(id);
        Assert.DoesNotContain(await ChecksOf(story, id), c => c.Check == InvoiceCheck.BeforeService);
    }

    [Fact]
    public async Task What_was_dated_before_is_not_submitted_and_lines_can_leave_it()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenLineItemAsync("L4009", "C1170421", "S2001", "K3001", new(2016, 2, 1), new(2016, 2, 10), 70);
        var id = await story.CreateAsync(On(2016, 2, 29));
        await story.Database.ExecuteAsync("update invoices set date_on_invoice = '2016-02-10'");

        await RefusedAsync(new(2016, 2, 29), () => story.SubmitAsync(id));
        await story.UpdateAsync(id, InvoiceChange.Nothing, takeOff: (await story.LinesAsync(id)).Single(l => l.LineItemRef == "L4001").Id);

        await story.SubmitAsync(id);
        Assert.DoesNotContain(await ChecksOf(story, id), c => c.Check == InvoiceCheck.BeforeService);
    }

    [Fact]
    public async Task What_gives_back_bills_no_day()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.CreateAsync(On(2016, 3, 1));
        await story.PayAsync(id);

        var note = await story.CreditAsync(id, "C 1", ((await story.LinesAsync(id)).Single().Id, 100m));
        await story.Database.ExecuteAsync($"update invoices set date_on_invoice = '2016-02-10' where id = '{note}'");

        await story.SubmitAsync(note);
    }

    private static InvoiceDraft On(int year, int month, int day) => Ledger.Draft() with { DateOnInvoice = new(year, month, day) };

    private static async Task RefusedAsync(DateOnly last, Func<Task> act)
        => Assert.Equal(new InvoiceDateIsBeforeLastDay(last).Message, (await Assert.ThrowsAsync<InvoiceDateIsBeforeLastDay>(act)).Message);

    private static async Task<IReadOnlyList<FoundCheck>> ChecksOf(Story story, Guid id)
    {
        await using var db = story.Database.Context();
        return (await new InvoiceChecks(db).OfAsync(id, CancellationToken.None)).All;
    }
}
