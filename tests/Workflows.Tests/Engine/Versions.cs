using Portal.Domain.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

public sealed class Versions
{
    private static readonly Actor Clerk = Actor.ForCouncil(Guid.Empty, "Alex", "Council", CouncilRoles.Placements);

    [Fact]
    public void A_running_instance_keeps_its_version_and_a_new_one_starts_on_the_latest()
    {
        var definitions = new Definitions([new Door(1, "Open"), new Door(2, "Unlock")]);
        var running = new WorkflowInstance { Id = Guid.Empty, Definition = "Door", Version = 1, Subject = "", ProviderRef = "", State = "Shut", Since = default };

        Assert.True(definitions.For(running).Permits("Shut", "Open", Clerk));
        Assert.False(definitions.For(running).Permits("Shut", "Unlock", Clerk));
        Assert.True(definitions.Latest("Door").Permits("Shut", "Unlock", Clerk));
    }

    [Fact]
    public void A_version_that_is_gone_while_instances_run_on_it_is_named()
    {
        var definitions = new Definitions([new Door(2, "Unlock")]);

        var e = Assert.Throws<InvalidOperationException>(() => definitions.For("Door", 1));

        Assert.Contains("'Door' in version 1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_from_a_state_that_is_not_declared_is_an_error_of_the_definition()
        => Assert.Throws<KeyNotFoundException>(() => new Door(1, "Open", from: "Ajar"));

    [Theory]
    [InlineData("Close")]
    [InlineData("Open")]
    [InlineData("Knock")]
    public void A_timer_whose_move_is_not_the_portals_own_and_stays_in_the_state_is_an_error_of_the_definition(string move)
        => Assert.Throws<InvalidOperationException>(() => new Clock(move));

    [Fact]
    public void A_timer_follows_the_one_before_it_in_the_order_of_their_days()
    {
        var clock = new Clock("Ring", "Strike");

        Assert.Equal(("Strike", "Ring", null), (clock.NextTimer("Shut", null)?.Move, clock.NextTimer("Shut", "Strike")?.Move, clock.NextTimer("Shut", "Ring")?.Move));
        Assert.Null(clock.NextTimer("Open", null));
    }

    /// <summary>With a timer for each of the moves, the later ones first.</summary>
    private sealed class Clock : WorkflowDefinition
    {
        public override IReadOnlyList<Party> BegunBy => [Party.Placements];

        public Clock(params string[] timers)
            : base("Clock", 1)
        {
            Add(new StateRule("Shut", Party.Placements, DueWorkingDays: null));
            Add(new StateRule("Open", Turn: null, DueWorkingDays: null));
            Add(new MoveRule("Open", "Shut", "Open", Party.Portal, Notifies: null, "Opened"));
            Add(new MoveRule("Knock", "Shut", "Shut", Party.Placements, Notifies: null, "Knocked"));
            Add(new MoveRule("Ring", "Shut", "Shut", Party.Portal, Notifies: null, "Rung"));
            Add(new MoveRule("Strike", "Shut", "Shut", Party.Portal, Notifies: null, "Struck"));
            for (var i = 0; i < timers.Length; i++)
            {
                Add(new TimerRule(timers[i], "Shut", 10 - i));
            }
        }
    }

    private sealed class Door : WorkflowDefinition
    {
        public override IReadOnlyList<Party> BegunBy => [Party.Placements];

        public Door(int version, string move, string from = "Shut")
            : base("Door", version)
        {
            Add(new StateRule("Shut", Party.Placements, DueWorkingDays: null));
            Add(new StateRule("Open", Turn: null, DueWorkingDays: null));
            Add(new MoveRule(move, from, "Open", Party.Placements, Notifies: null, "Opened"));
        }
    }
}
