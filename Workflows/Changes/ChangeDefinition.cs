using Portal.Domain.Changes;
using Portal.Workflows.Engine;
using static Portal.Domain.Changes.ChangeState;

namespace Portal.Workflows.Changes;

/// <summary><c>Requested → Applied | Declined | Withdrawn</c>: the council has five working days, and is reminded then.</summary>
public abstract class ChangeDefinition : Workflow<ChangeRequest, ChangeState>
{
    private static readonly TextField Reason = new("Reason", "Reason for declining", ChangeRequest.MaxWords)
    {
        Hint = "The provider reads it.",
        Missing = "Enter why you decline this",
        Rows = 3,
    };

    public override string Began => "Requested";

    public override IReadOnlyList<Party> BegunBy { get; }

    /// <param name="name">Its name.</param>
    /// <param name="decider">Who applies or declines it.</param>
    /// <param name="requester">Who asks for such things in the provider's name, and reads as news what became of them.</param>
    /// <param name="beginner">Who may ask for some of them too, and withdraw what they asked for.</param>
    /// <param name="task">What it is called where it waits.</param>
    private protected ChangeDefinition(string name, Party decider, Party requester, Party beginner, TaskWords task)
        : base(name, version: 1)
    {
        BegunBy = [beginner];
        In(Requested).WaitsFor(decider, dueWorkingDays: 5).IsTask(task.One, task.Many)
            .Move(ChangeMoves.Apply, by: decider, to: Applied, "Applied", ChangeEmails.Applied)
                .Does<ApplyChange>().IsNewsFor(requester).Says("You applied the change. The portal tells the provider by email.")
            .Move(ChangeMoves.Decline, by: decider, to: Declined, "Declined", ChangeEmails.Declined).Asks(Reason).Warns().IsNewsFor(requester)
                .Does((change, form, move) => change.Decline(form[Reason], move.By, move.At)).Says("You declined the request. The portal tells the provider by email.")
            .Move(ChangeMoves.Withdraw, by: beginner, to: Withdrawn, "Withdrawn")
                .Confirms("The council then does not decide on it. To bring it back you have to ask again.")
                .Does((change, _, move) => change.Withdraw(move.By, move.At)).Says("You withdrew the request. Nothing was changed.")
            .Reminds(ChangeMoves.Remind, afterWorkingDays: 5, "Council reminded", ChangeEmails.Remind);
    }

    protected override TaskLine? Line(ChangeRequest subject) => LineOf(subject);

    internal static TaskLine LineOf(ChangeRequest change) => new(Note: $"{ChangeWords.Of(change.Kind)}: {change.SubjectLabel}");
}
