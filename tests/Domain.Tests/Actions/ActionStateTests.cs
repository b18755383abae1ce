using Portal.Domain.Accounts;
using Portal.Domain.Actions;

namespace Portal.Domain.Tests.Actions;

/// <summary>An action guards where it stands by itself, whoever asks.</summary>
public sealed class ActionStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DueDates Due = new(new(2026, 11, 2), new(2026, 11, 9));
    private static readonly Actor Clerk = Actor.ForCouncil(Guid.NewGuid(), "Cleo Clerk", "Suffolk", CouncilRoles.Placements);
    private static readonly Actor Ada = Actor.ForProvider(Guid.NewGuid(), "Ada", "P1", "Sleepovers", ProviderRoles.Actions);

    [Fact]
    public void A_closed_one_takes_nothing_until_it_is_reopened()
    {
        var item = Open();
        item.Close("Settled by telephone.", seen: null, Clerk, Now);
        var posts = item.Posts;
        Action[] verbs =
        [
            () => item.Comment("And?", Due, Ada, Now),
            () => item.Note("Hm", Clerk, Now),
            () => item.RequestClosure(null, null, Due, Ada, Now),
            () => item.Close("Again", null, Clerk, Now),
            () => item.DeclineClosure("No", null, Due, Clerk, Now),
            () => item.Assign("Finance", null, Clerk, Now),
            () => item.SetDue(new(2026, 11, 20), Clerk, Now),
        ];
        Assert.All(verbs, v => Assert.Equal("This action is closed: reopen it first", Assert.Throws<ActionIsNotInState>(v).Message));
        Assert.Equal((ActionState.Closed, posts), (item.State, item.Posts));

        item.Reopen("It came again.", new(2026, 11, 9), Ada, Now);
        Assert.Equal(ActionState.WithCouncil, item.State);
        Assert.Throws<ActionIsNotInState>(() => item.Reopen("Twice", new(2026, 11, 9), Ada, Now));
    }

    [Fact]
    public void Closure_is_requested_once_and_declined_only_where_it_is_requested()
    {
        var item = Open();
        Assert.Throws<ActionIsNotInState>(() => item.DeclineClosure("No", null, Due, Clerk, Now));
        item.RequestClosure("Done?", null, Due, Ada, Now);
        Assert.Throws<ActionIsNotInState>(() => item.RequestClosure(null, null, Due, Ada, Now));
        item.DeclineClosure("Not yet.", null, Due, Clerk, Now);
        Assert.Equal(ActionState.WithProvider, item.State);
    }

    private static ActionItem Open()
        => ActionItem.Open(Guid.NewGuid(), 1001, new ActionDraft(ActionType.PlacementQuery, "The days", "Which days?", Subject: null, "P1"), "Placements", new(2026, 11, 9), Ada, Now);
}
