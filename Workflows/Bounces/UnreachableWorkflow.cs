using Portal.Domain.Bounces;
using Portal.Workflows.Engine;
using static Portal.Domain.Bounces.UnreachableState;

namespace Portal.Workflows.Bounces;

/// <summary><c>Found → Settled</c>: an address takes no email; whoever looks after its provider asks for another one, or finds out what happened.</summary>
public sealed class UnreachableWorkflow : Workflow<UnreachableAddress, UnreachableState>
{
    public const string DefinitionName = "Address that takes no email";

    // The names of the moves, as the journal keeps them.
    public const string Report = nameof(Report);
    public const string Settle = nameof(Settle);

    private static readonly TextField Answer = new("Answer", "What you did", UnreachableAddress.MaxAnswer)
    {
        Hint = "For example: the provider gave another address, or the mailbox was full for a day.",
        Missing = "Enter what you did about the address",
        Rows = 2,
    };

    public override string Began => "Found";

    public override IReadOnlyList<Party> BegunBy => [Party.Portal];

    public UnreachableWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(Found).WaitsFor(Party.Placements, dueWorkingDays: 3).IsTask("Address that takes no email", "Addresses that take no email")
            .Move(Settle, by: Party.Placements, to: Settled, "Settled").Asks(Answer).IsOfTheCouncil()
                .Does((address, form, move) => address.Settle(form[Answer], move.By)).Says("You settled it. If another email to this address comes back, it is shown here again.");
    }

    protected override TaskLine? Line(UnreachableAddress subject) => LineOf(subject);

    internal static TaskLine LineOf(UnreachableAddress address) => new(Note: address.Cause);
}
