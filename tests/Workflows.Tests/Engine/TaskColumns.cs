using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Periods;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.Engine;

/// <summary>What every move writes for the lists of tasks: about whom, how much, a note, with whom it lies, what is news.</summary>
public sealed class TaskColumns(PortalCluster cluster)
{
    [Fact]
    public async Task A_document_names_its_client_and_keeps_its_team_while_it_waits_for_the_provider()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenPublishedDocumentAsync();

        var it = await FindAsync(story, id);

        Assert.Equal((PortalGivens.Cinder, "Placements team", null, null), (it.Client, it.Team, it.Money, it.News));
    }

    [Fact]
    public async Task What_happened_without_asking_anything_is_news_to_the_provider()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenPublishedDocumentAsync();
        await story.App.WithdrawAsync(id);

        var it = await FindAsync(story, id);

        Assert.Equal(("Withdraw", it.EndedAt), (it.News, it.NewsAt));
    }

    [Fact]
    public async Task An_invoice_says_its_money_and_client_and_why_it_came_back_until_it_is_sent_again()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenPendingInvoiceAsync();
        var pending = await FindAsync(story, id);
        Assert.Equal((PortalGivens.Cinder, 4_142.86m, null, "Finance team (authoriser)"), (pending.Client, pending.Money, pending.Note, pending.Team));

        await story.App.MoveInvoiceAsync(MoneyGivens.Amy, (move, by) => move.ReturnAsync(by, new(id, Guid.NewGuid()), "The rate is\n last year's.", CancellationToken.None));
        Assert.Equal("Returned: The rate is last year's.", (await FindAsync(story, id)).Note);

        await story.App.MoveInvoiceAsync(MoneyGivens.Ivy, (move, by) => move.SubmitAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));
        Assert.Null((await FindAsync(story, id)).Note);
    }

    [Fact]
    public async Task What_goes_to_another_team_lies_with_nobody_of_it_yet_or_with_whom_a_rule_names()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var (amy, fay, bo) = (await IdAsync(story, MoneyGivens.Amy), await IdAsync(story, MoneyGivens.Fay), await IdAsync(story, MoneyGivens.Bo));
        await story.Database.ExecuteAsync(
            $"insert into task_rules (team, provider_ref, user_id) values ('Finance team (authoriser)', '', '{amy}'), ('Finance team (finaliser)', '', '{fay}'), ('Finance team (finaliser)', 'P1001', '{bo}')");
        var id = await story.App.GivenPendingInvoiceAsync();
        Assert.Equal(amy, (await FindAsync(story, id)).OwnerId);

        await story.App.MoveInvoiceAsync(MoneyGivens.Amy, (move, by) => move.AuthoriseAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));

        var it = await FindAsync(story, id);
        Assert.Equal(("Finance team (finaliser)", bo), (it.Team, it.OwnerId));
    }

    [Fact]
    public async Task A_rule_is_passed_over_where_its_person_left_the_team_or_is_away_with_nobody_to_stand_in()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var (amy, fay, bo) = (await IdAsync(story, MoneyGivens.Amy), await IdAsync(story, MoneyGivens.Fay), await IdAsync(story, MoneyGivens.Bo));
        await story.Database.GivenCouncilUserAsync("cai.author@council.example", CouncilRoles.InvoiceAuthoriser);
        await story.Database.ExecuteAsync($"insert into task_rules (team, provider_ref, user_id) values ('Finance team (authoriser)', '', '{bo}'), ('Finance team (authoriser)', 'P1001', '{amy}')");
        var id = await story.App.GivenPendingInvoiceAsync();
        async Task<Guid?> AgainAsync(string change)
        {
            await story.Database.ExecuteAsync(change);
            await story.App.MoveInvoiceAsync("cai.author@council.example", (move, by) => move.ReturnAsync(by, new(id, Guid.NewGuid()), "Again.", CancellationToken.None));
            await story.Database.ExecuteAsync("update workflow_instances set team = ''");
            await story.App.MoveInvoiceAsync(MoneyGivens.Ivy, (move, by) => move.SubmitAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));
            return (await FindAsync(story, id)).OwnerId;
        }

        Assert.Equal(amy, (await FindAsync(story, id)).OwnerId);
        Assert.Equal(bo, await AgainAsync($"update users set away_until = '2099-01-01' where id = '{amy}'"));
        Assert.Equal(amy, await AgainAsync($"update users set delegate_id = '{bo}' where id = '{amy}'"));
        Assert.Equal(bo, await AgainAsync($"update users set delegate_id = '{fay}' where id = '{amy}'")); // who cannot authorise
        Assert.Equal(amy, await AgainAsync($"update users set away_until = '2016-03-01' where id = '{amy}'"));
        Assert.Equal(bo, await AgainAsync($"update users set council_roles = 1 where id = '{amy}'"));
        Assert.Null(await AgainAsync($"update users set council_roles = 0 where id = '{bo}'"));
    }

    [Fact]
    public async Task A_month_waits_for_the_provider_only_while_something_of_it_can_be_invoiced()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 3, 2, 10, 0, 0, TimeSpan.Zero));
        await story.OpenFebruaryAsync();
        Assert.Equal(("Open", TurnKind.Provider, 4_142.86m, "1 line"), await MonthAsync(story));

        var id = await story.App.GivenAuthorisedInvoiceAsync();
        Assert.Equal(("Invoiced", TurnKind.Nobody, null, null), await MonthAsync(story));

        await story.App.MoveInvoiceAsync(MoneyGivens.Fay, (move, by) => move.FinaliseAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));
        Assert.Equal(("Complete", TurnKind.Nobody, null, null), await MonthAsync(story));

        await story.Database.ExecuteAsync("update care_package_line_items set weekly_cost = 1100 where ref = 'L4001'");
        await using (var scope = story.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MonthsToInvoice>().CheckAsync("P1001", CancellationToken.None);
        }

        Assert.Equal(("Changed", TurnKind.Provider, 414.28m, "1 line"), await MonthAsync(story));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_month_waits_from_the_moment_when_the_document_that_its_contract_asks_for_is_agreed()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 3, 2, 10, 0, 0, TimeSpan.Zero));
        await story.OpenFebruaryAsync();
        await story.Database.ExecuteAsync("update contracts set requires_agreed_document = true where provider_ref = 'P1001'");
        await using (var scope = story.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MonthsToInvoice>().CheckAsync("P1001", CancellationToken.None);
        }

        Assert.Equal(("Invoiced", TurnKind.Nobody, null, null), await MonthAsync(story));

        await story.App.GivenAgreedDocumentAsync();

        Assert.Equal(("Open", TurnKind.Provider, 4_142.86m, "1 line"), await MonthAsync(story));
    }

    private static async Task<(string State, TurnKind Turn, decimal? Money, string? Note)> MonthAsync(Story story)
    {
        var id = await story.Database.ScalarAsync<Guid>("select id from released_periods where provider_ref = 'P1001' and first = '2016-02-01'");
        var it = await FindAsync(story, id);
        return (it.State, it.TurnKind, it.Money, it.Note);
    }

    private static async Task<WorkflowInstance> FindAsync(Story story, Guid id)
    {
        await using var db = story.Database.Context();
        return (await db.Instances.FindAsync(id))!;
    }

    private static Task<Guid> IdAsync(Story story, string email) => story.Database.ScalarAsync<Guid>($"select id from users where email = '{email}'");
}
