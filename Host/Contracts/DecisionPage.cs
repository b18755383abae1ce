using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Work;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Host.Contracts;

/// <summary>What agreeing and rejecting share: the document beside the one form that its definition tells.</summary>
public abstract class DecisionPage(CurrentActor current, RecordMoves moves, ContractReader contracts) : RecordPage<ContractDetails>(current, moves), IShowsClients
{
    public IEnumerable<string?> ShownClients => [Found.Document.SsRef];

    /// <summary>What this page decides.</summary>
    protected abstract string Decision { get; }

    protected override bool Shows(MoveRule move) => move.Name == Decision;

    protected override string After(MoveRule move) => ContractLinks.Details(Side.Provider, Id);

    protected override Task<ContractDetails?> ReadAsync(CancellationToken ct) => contracts.FindAsync(Actor, Id, ct);
}
