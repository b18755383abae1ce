using Portal.Workflows.Engine;
using static Portal.Domain.Changes.ChangeState;

namespace Portal.Workflows.Changes;

/// <summary><c>Requested → Applied | Declined | Withdrawn</c>: the council has five working days, and is reminded then.</summary>
public abstract class ChangeDefinition : WorkflowDefinition
{
    public override string Began => "Requested";

    private protected ChangeDefinition(string name, Party decider, Party requester)
        : base(name, version: 1)
    {
        Add(new StateRule(nameof(Requested), decider, DueWorkingDays: 5));
        Add(new StateRule(nameof(Applied), Turn: null, DueWorkingDays: null));
        Add(new StateRule(nameof(Declined), Turn: null, DueWorkingDays: null));
        Add(new StateRule(nameof(Withdrawn), Turn: null, DueWorkingDays: null));

        Add(new MoveRule(ChangeMove.Apply, nameof(Requested), nameof(Applied), decider, "Council/Changes/Details", ChangeEmails.Applied, "Applied"));
        Add(new MoveRule(ChangeMove.Decline, nameof(Requested), nameof(Declined), decider, "Council/Changes/Details", ChangeEmails.Declined, "Declined"));
        Add(new MoveRule(ChangeMove.Withdraw, nameof(Requested), nameof(Withdrawn), requester, "Provider/Changes/Details", Notifies: null, "Withdrawn"));
        Add(new MoveRule(ChangeMove.Remind, nameof(Requested), nameof(Requested), Party.Portal, Form: null, ChangeEmails.Remind, "Council reminded"));
        Add(new TimerRule(ChangeMove.Remind, nameof(Requested), WorkingDays: 5));
    }
}
