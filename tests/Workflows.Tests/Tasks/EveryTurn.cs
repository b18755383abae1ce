using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Tasks;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Tasks;

/// <summary>Nothing waits for anybody that their list does not show: every state of every definition, for every role of either side.</summary>
public sealed class EveryTurn(PortalCluster cluster)
{
    [Fact]
    public async Task What_waits_for_a_role_of_a_provider_stands_in_its_list_and_apart_in_its_colleagues()
    {
        await using var story = await Story.BeginAsync(cluster);
        var definitions = story.App.Services.GetRequiredService<Definitions>();
        var states = definitions.All.SelectMany(d => d.States.Where(s => s.Turn?.Kind == TurnKind.Provider).Select(s => (Definition: d, State: s))).ToList();
        Assert.True(states.Count >= 6, "The definitions are not found.");
        var placed = await PlaceAsync(story, states);
        await using var scope = story.App.Services.CreateAsyncScope();
        var tasks = scope.ServiceProvider.GetRequiredService<ProviderTasks>();
        foreach (var role in Enum.GetValues<ProviderRoles>().Where(r => r != ProviderRoles.None))
        {
            var actor = Actor.ForProvider(Guid.NewGuid(), "Ann Other", "P1001", "Sleepovers", role);
            var expected = placed.Where(p => p.State.Turn!.Includes(actor)).Select(p => p.Id).ToHashSet();

            Assert.Equal(expected, (await tasks.FindAsync(actor, null, 1, CancellationToken.None)).Rows.Select(r => r.Id).ToHashSet());
            Assert.Equal(expected.Count, (await tasks.CountAsync(actor, CancellationToken.None)).Sum(c => c.Count));
            Assert.Equal(placed.Select(p => p.Id).Except(expected).ToHashSet(), (await tasks.OthersAsync(actor, 1, CancellationToken.None)).Rows.Select(r => r.Id).ToHashSet());
        }

        var everything = Enum.GetValues<ProviderRoles>().Aggregate(ProviderRoles.None, (all, r) => all | r);
        var stranger = Actor.ForProvider(Guid.NewGuid(), "Ann Other", "P1002", "Blue Harbour", everything);
        Assert.Empty((await tasks.FindAsync(stranger, null, 1, CancellationToken.None)).Rows);
        Assert.Empty((await tasks.OthersAsync(stranger, 1, CancellationToken.None)).Rows);
    }

    [Fact]
    public async Task What_waits_for_a_role_of_the_council_stands_in_its_teams_and_is_nobodys_yet()
    {
        await using var story = await Story.BeginAsync(cluster);
        var definitions = story.App.Services.GetRequiredService<Definitions>();
        var states = definitions.All.SelectMany(d => d.States.Where(s => s.Turn is { Kind: TurnKind.Team, HasInboxes: false }).Select(s => (Definition: d, State: s))).ToList();
        Assert.True(states.Count >= 6, "The definitions are not found.");
        var placed = await PlaceAsync(story, states);
        await using var scope = story.App.Services.CreateAsyncScope();
        var tasks = scope.ServiceProvider.GetRequiredService<CouncilTasks>();
        foreach (var role in Enum.GetValues<CouncilRoles>().Where(r => r != CouncilRoles.None))
        {
            var actor = Actor.ForCouncil(Guid.NewGuid(), "Ann Other", "Suffolk County Council", role);
            var expected = placed.Where(p => p.State.Turn!.Includes(actor)).Select(p => p.Id).ToHashSet();
            var counts = await tasks.CountAsync(actor, CancellationToken.None);
            foreach (var queue in new[] { QueueKind.MyTeams, QueueKind.Nobodys })
            {
                Assert.Equal(expected, (await tasks.FindAsync(actor, new() { Queue = queue }, CancellationToken.None)).Rows.Select(r => r.Id).ToHashSet());
                Assert.Equal(expected.Count, counts[queue]);
            }
        }
    }

    [Fact]
    public async Task Every_state_that_waits_for_people_says_what_it_is_to_them()
    {
        await using var story = await Story.BeginAsync(cluster);

        Assert.DoesNotContain(story.App.Services.GetRequiredService<Definitions>().All.SelectMany(d => d.States.Select(s => (d.Name, State: s))),
            x => x.State.Turn is { Kind: TurnKind.Provider or TurnKind.Team } && x.State.Task is null);
    }

    /// <summary>One open instance in each of these states, by the columns that a move writes.</summary>
    private static async Task<List<(Guid Id, StateRule State)>> PlaceAsync(Story story, List<(WorkflowDefinition Definition, StateRule State)> states)
    {
        var placed = states.Select(s => (Id: Guid.NewGuid(), s.Definition, s.State)).ToList();
        await using var db = story.Database.Context();
        db.Instances.AddRange(placed.Select(p => new WorkflowInstance
        {
            Id = p.Id,
            Definition = p.Definition.Name,
            Version = p.Definition.Version,
            Subject = "Something",
            ProviderRef = "P1001",
            State = p.State.Name,
            Since = story.Clock.GetUtcNow(),
            TurnKind = p.State.Turn!.Kind,
            Turn = p.State.Turn.Name,
            Team = p.Definition.KeeperIn(p.State.Name).Name,
            Seq = 1,
            LastHash = [1],
        }));
        await db.SaveChangesAsync();
        return [.. placed.Select(p => (p.Id, p.State))];
    }
}
