using Portal.Workflows.Engine;
using static Portal.Domain.Contracts.ContractState;

namespace Portal.Workflows.Contracts;

/// <summary>
/// <c>Draft → Published → Approved | Rejected</c>, <c>Published → Withdrawn</c>. A signatory has ten working days; after
/// five the signatories are reminded, after ten the placements team.
/// </summary>
public sealed class ContractWorkflow : WorkflowDefinition
{
    public const string DefinitionName = "Contract document";

    public ContractWorkflow()
        : base(DefinitionName, version: 1)
    {
        Add(new StateRule(nameof(Draft), Party.Placements, DueWorkingDays: null));
        Add(new StateRule(nameof(Published), Party.Signatory, DueWorkingDays: 10));
        Add(new StateRule(nameof(Approved), Turn: null, DueWorkingDays: null));
        Add(new StateRule(nameof(Rejected), Turn: null, DueWorkingDays: null));
        Add(new StateRule(nameof(Withdrawn), Turn: null, DueWorkingDays: null));

        Add(new MoveRule(ContractMove.Change, nameof(Draft), nameof(Draft), Party.Placements, "Council/Contracts/Edit", Notifies: null, "Changed"));
        Add(new MoveRule(ContractMove.Publish, nameof(Draft), nameof(Published), Party.Placements, "Council/Contracts/Preview", ContractEmails.Published, "Published"));
        Add(new MoveRule(ContractMove.Agree, nameof(Published), nameof(Approved), Party.Signatory, "Provider/Contracts/Agree", ContractEmails.Agreed, "Agreed"));
        Add(new MoveRule(ContractMove.Reject, nameof(Published), nameof(Rejected), Party.Signatory, "Provider/Contracts/Reject", ContractEmails.Rejected, "Rejected"));
        Add(new MoveRule(ContractMove.Withdraw, nameof(Published), nameof(Withdrawn), Party.Placements, "Council/Contracts/Withdraw", ContractEmails.Withdrawn, "Withdrawn"));
        Add(new MoveRule(ContractMove.RemindSignatories, nameof(Published), nameof(Published), Party.Portal, Form: null, ContractEmails.RemindSignatories, "Signatories reminded"));
        Add(new MoveRule(ContractMove.RemindPlacements, nameof(Published), nameof(Published), Party.Portal, Form: null, ContractEmails.RemindPlacements, "Placements team reminded"));

        Add(new TimerRule(ContractMove.RemindSignatories, nameof(Published), WorkingDays: 5));
        Add(new TimerRule(ContractMove.RemindPlacements, nameof(Published), WorkingDays: 10));
    }
}
