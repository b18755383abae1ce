using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Invoices;
using Portal.Domain.Placements;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;
using Portal.Workflows.Placements;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>While a provider's own report is open, its line item pays up to the reported last day; the rest is held (DOMAIN, "Open report").</summary>
public sealed class HeldDays(PortalCluster cluster)
{
    private static readonly DateTimeOffset April = new(2016, 4, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly The18th = new(2016, 2, 18);

    [Fact]
    public async Task A_child_reported_gone_is_offered_up_to_the_last_day_and_the_rest_comes_once_the_council_declines()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.OpenFebruaryAsync();
        var report = await ReportAsync(story, PlacementReportKind.Ended, The18th);

        Assert.Equal(["Payment L4001 2016-02 2571.43"], await story.OfferedAsync());
        Assert.Equal(["L4001 2016-02 11 1571.43"], await HeldAsync(story));
        var first = await story.CreateAsync(Ledger.Draft());
        await story.PayAsync(first);
        Assert.Empty(await story.OfferedAsync());

        await AnswerAsync(story, report, PlacementMoves.Decline);

        Assert.Equal(["Adjustment L4001 2016-02 1571.43"], await story.OfferedAsync());
        Assert.Empty(await HeldAsync(story));
        Assert.Equal("Changed", await story.Database.ScalarAsync<string>("select state from workflow_instances i join released_periods r on r.id = i.id where r.provider_ref = 'P1001'"));
        await story.PayAsync(await story.CreateAsync(Ledger.Draft("INV 002")));
        Assert.Empty(await story.OfferedAsync());
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_month_that_is_held_whole_is_not_offered_and_holds_no_month_back()
    {
        await using var story = await Ledger.OpenAsync(cluster, April);
        await story.OpenFebruaryAsync();
        await story.PayAsync(await story.CreateAsync(Ledger.Draft()));
        Assert.Equal(["Payment L4001 2016-03 4428.57"], await story.OfferedAsync());
        var report = await ReportAsync(story, PlacementReportKind.Ended, new(2016, 2, 29));

        Assert.Empty(await story.OfferedAsync());
        Assert.Equal(["L4001 2016-03 31 4428.57"], await HeldAsync(story));
        Assert.Equal(1, await story.CompletedAsync(new(2016, 3, 1)));

        await AnswerAsync(story, report, PlacementMoves.Decline);
        Assert.Equal(["Payment L4001 2016-03 4428.57"], await story.OfferedAsync());
    }

    [Fact]
    public async Task What_was_invoiced_before_the_report_goes_no_further_and_what_is_finalised_stays()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var whole = await story.CreateAsync(Ledger.Draft());
        var report = await ReportAsync(story, PlacementReportKind.Ended, The18th);
        Assert.Equal(
            "L4001, 01/02/2016 - 29/02/2016: 11 days are held, since the provider reported that the child was not there. Remove the line: it is offered again without them. Or withdraw the report",
            (await Assert.ThrowsAsync<LineIsHeld>(() => story.SubmitAsync(whole))).Message);

        await WithdrawAsync(story, report);
        await story.SubmitAsync(whole);
        report = await ReportAsync(story, PlacementReportKind.Moved, The18th.AddDays(1));
        Assert.EndsWith("Return the invoice, or answer the report first; once it is settled, an import of the line item must follow", (await Assert.ThrowsAsync<LineIsHeld>(() => story.AuthoriseAsync(whole))).Message, StringComparison.Ordinal);
        await WithdrawAsync(story, report);
        await story.AuthoriseAsync(whole);
        report = await ReportAsync(story, PlacementReportKind.Ended, The18th);
        await Assert.ThrowsAsync<LineIsHeld>(() => story.FinaliseAsync(whole));
        await WithdrawAsync(story, report);
        await story.FinaliseAsync(whole);

        await ReportAsync(story, PlacementReportKind.Ended, The18th);
        Assert.Empty(await story.OfferedAsync()); // nothing is taken back before the council agrees
        Assert.Empty(await HeldAsync(story));
    }

    [Fact]
    public async Task Days_away_are_held_beside_a_departure_and_none_is_counted_twice()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await ReportAsync(story, PlacementReportKind.Absent, new(2016, 2, 5), last: new(2016, 2, 9));
        Assert.Equal(["Payment L4001 2016-02 3428.57"], await story.OfferedAsync()); // 24 days

        await ReportAsync(story, PlacementReportKind.Ended, new(2016, 2, 7));

        Assert.Equal(["Payment L4001 2016-02 571.43"], await story.OfferedAsync()); // 1 to 4
    }

    [Fact]
    public async Task The_same_departure_is_reported_once_whatever_it_is_called()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await ReportAsync(story, PlacementReportKind.Ended, The18th);

        await Assert.ThrowsAsync<ReportIsOpen>(() => ReportAsync(story, PlacementReportKind.Moved, The18th.AddDays(1)));
    }

    [Fact]
    public async Task A_settled_departure_holds_until_the_register_has_changed_and_settled_days_away_do_not()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await AnswerAsync(story, await ReportAsync(story, PlacementReportKind.Absent, new(2016, 2, 5), last: new(2016, 2, 9)), PlacementMoves.Settle);
        Assert.Equal(["Payment L4001 2016-02 4142.86"], await story.OfferedAsync());
        await AnswerAsync(story, await ReportAsync(story, PlacementReportKind.Ended, The18th), PlacementMoves.Settle);
        Assert.Equal(["Payment L4001 2016-02 2571.43"], await story.OfferedAsync());

        await story.ChangeRegisterAsync(
            """
            insert into import_runs (id, at, by, mode, applied, rejections, files) values (gen_random_uuid(), '2016-03-03 10:00Z', 'Drew Admin', 'All', true, 0, '[]');
            insert into register_changes (import_id, file, key, line, "column", was, becomes) select id, 'care_package_line_items.csv', 'L4001', 2, 'end_date', null, '2016-02-20' from import_runs;
            update care_package_line_items set end_date = '2016-02-20' where ref = 'L4001'
            """);
        Assert.Equal(["Payment L4001 2016-02 2857.14"], await story.OfferedAsync());
    }

    private static async Task<Guid> ReportAsync(Story story, PlacementReportKind kind, DateOnly day, DateOnly? last = null)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var facts = new PlacementFacts { Kind = kind, ServiceRef = "", LineItemRef = "L4001", Day = day, LastDay = last, Words = "So it is." };
        return (await scope.ServiceProvider.GetRequiredService<ReportPlacement>().HandleAsync(await story.Database.ActorAsync(MoneyGivens.Ivy), facts, Guid.NewGuid(), CancellationToken.None))!.Value;
    }

    private static Task AnswerAsync(Story story, Guid report, string move) => MoveAsync(story, report, move, PortalGivens.Clerk, new MoveForm().Fill("Answer", "So be it."));

    private static Task WithdrawAsync(Story story, Guid report) => MoveAsync(story, report, PlacementMoves.Withdraw, MoneyGivens.Ivy, MoveForm.Empty);

    private static async Task MoveAsync(Story story, Guid report, string move, string email, MoveForm form)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MakeMove>()
            .HandleAsync(PlacementWorkflow.DefinitionName, move, await story.Database.ActorAsync(email), new MoveRequest(report, Guid.NewGuid()), form, CancellationToken.None);
    }

    private static async Task<List<string>> HeldAsync(Story story)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<HeldMonths>().ReadAsync("P1001", CancellationToken.None))
            .Select(h => FormattableString.Invariant($"{h.LineItemRef} {h.Period.First:yyyy-MM} {h.Days} {h.Payable:0.00}"))];
    }
}
