using Portal.Domain.Changes;
using Portal.Workflows.Engine;
using static Portal.Domain.Changes.ChangeState;

namespace Portal.Workflows.Changes;

/// <summary><c>Requested → Applied | Declined | Withdrawn</c>: the council has five working days, and is reminded then.</summary>
public abstract class ChangeDefinition : Workflow<ChangeState>
{
    public override string Began => "Requested";

    private protected ChangeDefinition(string name, Party decider, Party requester)
        : base(name, version: 1)
    {
        In(Requested).WaitsFor(decider, dueWorkingDays: 5)
            .Move(ChangeMove.Apply, by: decider, to: Applied, "Applied", ChangeEmails.Applied)
            .Move(ChangeMove.Decline, by: decider, to: Declined, "Declined", ChangeEmails.Declined)
            .Move(ChangeMove.Withdraw, by: requester, to: Withdrawn, "Withdrawn")
            .Reminds(ChangeMove.Remind, afterWorkingDays: 5, "Council reminded", ChangeEmails.Remind);
    }
}
