using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Actions;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.TestKit;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Tests.Actions;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>Another value for a line: off the invoice and under query, until the query is closed.</summary>
public sealed class Suggesting(PortalCluster cluster)
{
    [Fact]
    public async Task The_line_leaves_and_a_query_opens_with_it_in_one_transaction()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var form = Guid.NewGuid();

        Assert.Equal(MoveResult.Done, await SuggestAsync(story, id, "L4004", form: form));

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal((new LineAmounts(17_714.29m, 0, 0), 17_714.29m, InvoiceState.Unsubmitted), (invoice.Items, invoice.Total, invoice.State));
        Assert.Equal("L4003", Assert.Single(await story.LinesAsync(id)).LineItemRef);
        var query = await story.ActionAsync(form);
        Assert.Equal((ActionType.InvoiceQuery, "Invoice Queries", SubjectKind.Invoice, id.ToString(), "111 (Invoice)"),
            (query.Type, query.Team, query.SubjectKind, query.SubjectKey, query.SubjectLabel));
        Assert.Equal("Suggested value: L4004, 01/07/2018 - 31/07/2018, invoice 111", query.Title);
        Assert.Equal("Line item L4004, 01/07/2018 - 31/07/2018: the portal worked out £12,000.00. We suggest £11,500.00.\n\nHe came on the 5th.",
            await story.Database.ScalarAsync<string>($"select text from action_posts where action_id = '{form}' and position = 1"));
        Assert.Equal(("Create, Suggest", "Open"), (await story.MovesAsync(id), await story.MovesAsync(form)));
        Assert.Contains("11500", await story.Database.ScalarAsync<string>($"select data::text from journal where instance_id = '{id}' and move = 'Suggest'"), StringComparison.Ordinal);
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task While_the_query_is_open_the_line_is_offered_nowhere_and_then_again()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var query = Guid.NewGuid();
        await SuggestAsync(story, id, "L4004", form: query);

        Assert.Empty(await story.OfferedAsync("P1002"));
        await Assert.ThrowsAsync<LineIsUnderQuery>(() => TakeBackAsync(story, id, query));
        await story.AskForClosureAsync(query, ActionGivens.Hal);
        Assert.Empty(await story.OfferedAsync("P1002"));
        await story.CloseAsync(query);

        Assert.Equal(["Payment L4004 2018-07 12000.00"], await story.OfferedAsync("P1002"));
        await story.ReopenAsync(query, ActionGivens.Hal);
        Assert.Empty(await story.OfferedAsync("P1002"));
    }

    [Fact]
    public async Task Closed_the_line_comes_back_with_what_is_due_for_it_by_then_and_is_submitted_with_the_others()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var query = Guid.NewGuid();
        await SuggestAsync(story, id, "L4004", form: query);
        await story.ChangeRegisterAsync("update care_package_line_items set start_date = '2018-07-05' where ref = 'L4004'");
        await story.CloseAsync(query);
        var form = Guid.NewGuid();

        Assert.Equal(MoveResult.Done, await TakeBackAsync(story, id, query, form));
        Assert.Equal(MoveResult.AlreadyDone, await TakeBackAsync(story, id, query, form));

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal((17_714.29m + 11_571.43m, 0m), (invoice.Total, invoice.Totals.ShortBy));
        Assert.Equal(["L4003", "L4004"], (await story.LinesAsync(id)).Select(l => l.LineItemRef));
        Assert.Empty(await QueriedAsync(story, id));
        await Assert.ThrowsAsync<LineIsDueNoMore>(() => TakeBackAsync(story, id, query));
        await story.SubmitAsync(id, MoneyGivens.Max);
        Assert.Equal("Create, Suggest, Take back, Submit", await story.MovesAsync(id));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task The_last_line_may_leave_too_and_the_empty_invoice_cannot_be_submitted()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("123456");
        await SuggestAsync(story, id, "L4001", MoneyGivens.Ivy);

        Assert.Equal((LineAmounts.Zero, 0m), ((await story.InvoiceAsync(id)).Items, (await story.InvoiceAsync(id)).Total));
        await Assert.ThrowsAsync<InvoiceNeedsALine>(() => story.SubmitAsync(id));
        Assert.Empty(await story.BreaksAsync());
        Assert.Equal(MoveResult.Done, await story.DeleteAsync(id));
        Assert.Empty(await story.OfferedAsync());
    }

    [Fact]
    public async Task The_same_form_twice_opens_one_query_and_a_line_that_left_cannot_leave_again()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var (form, line) = (Guid.NewGuid(), (await story.LinesAsync(id)).Single(l => l.LineItemRef == "L4004").Id);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => SuggestAsync(story, id, line, form: form)));
        Assert.Contains(MoveResult.Done, both);
        Assert.Equal(MoveResult.AlreadyDone, await SuggestAsync(story, id, line, form: form));
        await Assert.ThrowsAsync<LineHasLeft>(() => SuggestAsync(story, id, line));

        Assert.Equal((1L, 1L), (await story.Database.ScalarAsync<long>("select count(*) from actions"), await story.Database.ScalarAsync<long>("select count(*) from line_suggestions")));
        Assert.Equal("Create, Suggest", await story.MovesAsync(id));
    }

    [Fact]
    public async Task Nothing_of_a_suggestion_stays_where_the_invoice_was_submitted_meanwhile()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var line = (await story.LinesAsync(id)).Single(l => l.LineItemRef == "L4004").Id;
        await story.SubmitAsync(id, MoneyGivens.Max);

        await Assert.ThrowsAsync<MovedMeanwhile>(() => SuggestAsync(story, id, line));

        Assert.Equal(0L, await story.Database.ScalarAsync<long>("select (select count(*) from actions) + (select count(*) from line_suggestions) + (select count(*) from workflow_instances where definition = 'Action')"));
        Assert.Equal(29_714.29m, (await story.InvoiceAsync(id)).Total);
    }

    [Fact]
    public async Task Another_providers_invoice_line_or_query_does_not_exist()
    {
        await using var story = await OpenAsync();
        var harbours = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var mine = await story.App.GivenInvoiceAsync("123456");
        var line = (await story.LinesAsync(harbours)).Single(l => l.LineItemRef == "L4004").Id;
        var query = Guid.NewGuid();

        Assert.Equal(MoveResult.NotFound, await SuggestAsync(story, harbours, line, MoneyGivens.Ivy));
        await Assert.ThrowsAsync<LineHasLeft>(() => SuggestAsync(story, mine, line, MoneyGivens.Ivy));
        await SuggestAsync(story, harbours, line, form: query);
        await story.CloseAsync(query);
        Assert.Equal(MoveResult.NotFound, await TakeBackAsync(story, harbours, query, email: MoneyGivens.Ivy));
        Assert.Equal(MoveResult.NotFound, await TakeBackAsync(story, mine, query, email: MoneyGivens.Ivy));
    }

    [Fact]
    public async Task The_next_period_waits_and_its_panel_names_the_query_and_whose_turn_it_is()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var query = Guid.NewGuid();
        await SuggestAsync(story, id, "L4004", form: query);

        Assert.Equal("The council, to answer Action 1001", await FireAsync(story));
        await story.CommentAsync(query, ActionGivens.Quinn);
        Assert.Equal("The provider, to answer Action 1001", await FireAsync(story));
        await story.CloseAsync(query);
        Assert.Equal("The provider, to invoice", await FireAsync(story));
    }

    [Fact]
    public async Task A_line_that_is_suggested_again_is_listed_once_with_its_latest_query()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await SuggestAsync(story, id, "L4004", form: first);
        await story.CloseAsync(first);
        await TakeBackAsync(story, id, first);

        await SuggestAsync(story, id, "L4004", form: second);

        Assert.Equal(second, Assert.Single(await QueriedAsync(story, id)).ActionId);
    }

    [Fact]
    public async Task A_query_that_is_reopened_when_its_line_is_paid_hides_no_adjustment()
    {
        await using var story = await OpenAsync();
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var query = Guid.NewGuid();
        await SuggestAsync(story, id, "L4004", form: query);
        await story.CloseAsync(query);
        await TakeBackAsync(story, id, query);
        await story.SubmitAsync(id, MoneyGivens.Max);
        await story.AuthoriseAsync(id);
        await story.FinaliseAsync(id);
        await story.ReopenAsync(query, ActionGivens.Hal);
        await story.ChangeRegisterAsync("update care_package_line_items set end_date = '2018-07-17' where ref = 'L4004'");

        Assert.Equal(["Adjustment L4004 2018-07 -6000.00"], await story.OfferedAsync("P1002"));
    }

    [Fact]
    public async Task An_adjustment_that_is_queried_stays_listed_beside_what_was_paid_before_and_comes_back()
    {
        await using var story = await OpenAsync();
        await story.App.GivenFinalisedInvoiceAsync("111", MoneyGivens.Max);
        await story.ChangeRegisterAsync("update care_package_line_items set weekly_cost = 3500 where ref = 'L4004'");
        var id = await story.App.GivenInvoiceAsync("112", MoneyGivens.Max);
        var query = Guid.NewGuid();
        await SuggestAsync(story, id, "L4004", form: query);

        Assert.Equal(query, Assert.Single(await QueriedAsync(story, id)).ActionId);
        Assert.Empty(await story.OfferedAsync("P1002"));
        await story.CloseAsync(query);
        await TakeBackAsync(story, id, query);
        Assert.Equal(2_000m, Assert.Single(await story.LinesAsync(id)).Value);
        Assert.Empty(await QueriedAsync(story, id));
    }

    [Fact]
    public async Task What_was_suggested_is_kept_as_it_was()
    {
        await using var story = await OpenAsync();
        await SuggestAsync(story, await story.App.GivenInvoiceAsync("111", MoneyGivens.Max), "L4004");

        foreach (var sql in (string[])["update line_suggestions set suggested = 1", "delete from line_suggestions", "truncate line_suggestions"])
        {
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => story.Database.ExecuteAsync(sql));
            Assert.Equal((sql, Npgsql.PostgresErrorCodes.RestrictViolation), (sql, refused.SqlState));
        }
    }

    private async Task<Story> OpenAsync()
    {
        var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenActionPeopleAsync();
        return story;
    }

    [Fact]
    public async Task A_payment_and_its_adjustment_that_stand_on_one_invoice_leave_it_together_and_the_payment_not_alone()
    {
        await using var story = await OpenAsync();
        var (id, query) = (await story.App.GivenInvoiceAsync("111", MoneyGivens.Max), Guid.NewGuid());
        await SuggestAsync(story, id, "L4004", form: query);
        await story.CloseAsync(query);
        await TakeBackAsync(story, id, query);
        await story.ChangeRegisterAsync("update care_package_line_items set weekly_cost = 3500 where ref = 'L4004'");
        await TakeBackAsync(story, id, query); // what it costs more by now
        var both = (await story.LinesAsync(id)).Where(l => l.LineItemRef == "L4004").OrderBy(l => l.Revision).ToList();
        Assert.Equal([InvoiceLineKind.Payment, InvoiceLineKind.Adjustment], both.Select(l => l.Kind));
        await Assert.ThrowsAsync<LineIsAdjusted>(() => story.UpdateAsync(id, InvoiceChange.Nothing, MoneyGivens.Max, takeOff: both[0].Id));

        Assert.Equal(MoveResult.Done, await story.UpdateAsync(id, InvoiceChange.Nothing, MoneyGivens.Max, takeOff: [.. both.Select(l => l.Id)]));

        Assert.Equal("L4003", Assert.Single(await story.LinesAsync(id)).LineItemRef);
        Assert.Equal(["Payment L4004 2018-07 14000.00"], await story.OfferedAsync("P1002"));
    }

    private static async Task<string> FireAsync(Story story)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Workflows.Periods.PeriodReader>().BlocksAsync("P1002", 1, CancellationToken.None)).Rows.Single(b => b.LineItemRef == "L4004").Turn;
    }

    private static async Task<IReadOnlyList<QueriedLine>> QueriedAsync(Story story, Guid id)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<QueriedLines>().OfInvoiceAsync(await story.Database.ActorAsync(MoneyGivens.Max), id, CancellationToken.None);
    }

    private static async Task<MoveResult> SuggestAsync(Story story, Guid id, string lineItem, string email = MoneyGivens.Max, Guid? form = null)
        => await SuggestAsync(story, id, (await story.LinesAsync(id)).Single(l => l.LineItemRef == lineItem).Id, email, form);

    private static async Task<MoveResult> SuggestAsync(Story story, Guid id, Guid line, string email = MoneyGivens.Max, Guid? form = null)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SuggestValue>()
            .HandleAsync(await story.Database.ActorAsync(email), new(id, form ?? Guid.NewGuid()), line, 11_500m, "He came on the 5th.", CancellationToken.None);
    }

    private static async Task<MoveResult> TakeBackAsync(Story story, Guid id, Guid query, Guid? form = null, string email = MoneyGivens.Max)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakeLineBack>()
            .HandleAsync(await story.Database.ActorAsync(email), new(id, form ?? Guid.NewGuid()), query, CancellationToken.None);
    }
}
