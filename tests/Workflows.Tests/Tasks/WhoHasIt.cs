using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Tasks;
using Portal.Workflows.Tests.Engine;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.Tasks;

/// <summary>Who of the council has a task, and what is on hold.</summary>
public sealed class WhoHasIt(PortalCluster cluster)
{
    [Fact]
    public async Task Somebody_takes_a_task_on_which_is_theirs_until_another_team_sees_to_it()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenPendingInvoiceAsync();
        var (amy, bo) = (await story.Database.ActorAsync(MoneyGivens.Amy), await story.Database.ActorAsync(MoneyGivens.Bo));

        await AssignAsync(story, amy, id, amy.UserId);

        Assert.Equal([id], await QueueAsync(story, amy, QueueKind.Mine));
        Assert.Empty(await QueueAsync(story, bo, QueueKind.Nobodys));
        Assert.Equal([id], await QueueAsync(story, bo, QueueKind.MyTeams));
        await story.App.MoveInvoiceAsync(MoneyGivens.Amy, (move, by) => move.AuthoriseAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));
        Assert.Empty(await QueueAsync(story, amy, QueueKind.Mine));
        Assert.Equal([id], await QueueAsync(story, bo, QueueKind.Nobodys));
        Assert.Equal("Assign To Amy Authoriser", await story.Database.ScalarAsync<string>($"select move || ' ' || words from journal where instance_id = '{id}' and move = 'Assign'"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_task_goes_to_nobody_who_could_not_do_it_and_is_given_away_by_nobody_who_could_not()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenPendingInvoiceAsync();
        var (amy, fay, ivy) = (await story.Database.ActorAsync(MoneyGivens.Amy), await story.Database.ActorAsync(MoneyGivens.Fay), await story.Database.ActorAsync(MoneyGivens.Ivy));

        await Assert.ThrowsAsync<OwnerIsNotOfTheTeam>(() => AssignAsync(story, amy, id, fay.UserId));
        await Assert.ThrowsAsync<MoveNotPermitted>(() => AssignAsync(story, fay, id, amy.UserId));
        await Assert.ThrowsAsync<MoveNotPermitted>(() => AssignAsync(story, ivy, id, amy.UserId));
        await Assert.ThrowsAsync<MoveNotPermitted>(() => HoldAsync(story, fay, id, new(2016, 3, 9), "An answer"));
    }

    [Fact]
    public async Task What_is_on_hold_waits_for_its_day_and_comes_back_by_itself_or_with_the_provider()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenPendingInvoiceAsync();
        var amy = await story.Database.ActorAsync(MoneyGivens.Amy);
        foreach (var (day, reason, field) in new[] { (new DateOnly(2016, 3, 2), "An answer", "Until"), (new(2016, 9, 2), "An answer", "Until"), (new(2016, 3, 9), " ", "Reason") })
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<HoldIsNotPossible>(() => HoldAsync(story, amy, id, day, reason))).Field);
        }

        await HoldAsync(story, amy, id, new(2016, 3, 9), "An answer from the home");
        Assert.Equal([id], await QueueAsync(story, amy, QueueKind.OnHold));
        Assert.Empty(await QueueAsync(story, amy, QueueKind.MyTeams));

        story.Clock.SetUtcNow(new(2016, 3, 9, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(await QueueAsync(story, amy, QueueKind.OnHold));
        Assert.Equal([id], await QueueAsync(story, amy, QueueKind.MyTeams));
    }

    /// <summary>Whoever decides at the moment when it is given to them is not refused: nothing of the thing has changed.</summary>
    [Fact]
    public async Task Giving_a_task_to_somebody_takes_nothing_from_whoever_has_its_form_open()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenPendingInvoiceAsync();
        var (amy, bo) = (await story.Database.ActorAsync(MoneyGivens.Amy), await story.Database.ActorAsync(MoneyGivens.Bo));
        var seen = (int)await story.Database.ScalarAsync<long>($"select count(*) from journal where instance_id = '{id}'");
        await AssignAsync(story, bo, id, bo.UserId);

        var done = await story.App.MoveInvoiceAsync(MoneyGivens.Amy, (move, by) => move.AuthoriseAsync(by, new(id, Guid.NewGuid()) { Seen = seen }, CancellationToken.None));

        Assert.Equal(MoveResult.Done, done);
    }

    [Fact]
    public async Task Only_who_has_it_is_told_or_who_stands_in_and_else_everybody_of_the_team()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var first = await story.App.GivenPendingInvoiceAsync();
        var (amy, bo) = (await story.Database.ActorAsync(MoneyGivens.Amy), await story.Database.ActorAsync(MoneyGivens.Bo));
        await using var scope = story.App.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<Recipients>();
        async Task<string[]> ToldAsync() => [.. (await people.OfTaskAsync(first, CouncilRoles.InvoiceAuthoriser, CancellationToken.None)).Select(u => u.Email!).Order(StringComparer.Ordinal)];
        Assert.Equal(new[] { MoneyGivens.Amy, MoneyGivens.Bo }.Order(StringComparer.Ordinal), await ToldAsync());

        await AssignAsync(story, amy, first, amy.UserId);
        Assert.Equal([MoneyGivens.Amy], await ToldAsync());

        await story.Database.ExecuteAsync($"update users set away_until = '2016-03-09', delegate_id = '{bo.UserId}' where id = '{amy.UserId}'");
        Assert.Equal([MoneyGivens.Bo], await ToldAsync());
    }

    private static async Task AssignAsync(Story story, Actor by, Guid id, Guid? owner)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AssignTask>().HandleAsync(by, new(id, Guid.NewGuid()), owner, CancellationToken.None);
    }

    private static async Task HoldAsync(Story story, Actor by, Guid id, DateOnly until, string reason)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HoldTask>().HandleAsync(by, new(id, Guid.NewGuid()), until, reason, CancellationToken.None);
    }

    private static async Task<List<Guid>> QueueAsync(Story story, Actor of, QueueKind queue)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<CouncilTasks>().FindAsync(of, new() { Queue = queue }, CancellationToken.None);
        return [.. found.Rows.Select(r => r.Id)];
    }
}
