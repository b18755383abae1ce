using Portal.Domain.Contracts;
using Portal.Notifications.Links;
using Portal.Workflows.Engine;
using static Portal.Domain.Contracts.ContractState;

namespace Portal.Workflows.Contracts;

/// <summary>
/// <c>Draft → Published → Approved | Rejected</c>, <c>Published → Withdrawn</c>. A signatory has ten working days; after
/// five the signatories are reminded, after ten the placements team.
/// </summary>
public sealed class ContractWorkflow : Workflow<DocumentToMove, ContractState>
{
    public const string DefinitionName = "Contract document";

    private static readonly TextField Reason = new("Reason", "Reason", ContractDocument.MaxReason)
    {
        Hint = "The provider can read it.",
        Missing = "Enter the reason why this document is withdrawn",
    };

    internal static TextField RejectionReason { get; } = new("RejectionReason", "Rejection reason", ContractDocument.MaxReason)
    {
        Hint = "The council reads it. It says what must be amended.",
        Missing = "Enter the reason why you reject this document",
        Rows = 5,
    };

    public static PasswordField AgreePassword { get; } = new("AgreePassword") { Missing = "Enter your password" };

    public static PasswordField RejectPassword { get; } = new("RejectPassword") { Missing = "Enter your password" };

    public override IReadOnlyList<Party> BegunBy => [Party.Placements];

    public ContractWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(Draft).WaitsFor(Party.Placements).IsTask("Draft to publish", "Drafts to publish")
            .Stays(ContractMoves.Change, by: Party.Placements, "Changed").IsOfTheCouncil().OnPage(ContractLinks.Edit)
            .Move(ContractMoves.Publish, by: Party.Placements, to: Published, "Published", ContractEmails.Published).OnPage(ContractLinks.Preview);
        In(Published).WaitsFor(Party.Signatory, dueWorkingDays: 10).IsTask("Document to agree", "Documents to agree").IsMeasured("Sign a document")
            .Move(ContractMoves.Agree, by: Party.Signatory, to: Approved, "Agreed", ContractEmails.Agreed).Asks(AgreePassword).Declares(DecisionEvidence.AgreeDeclaration)
                .Does<AgreeContract>().Says("You agreed the document. The council has been told.")
            .Move(ContractMoves.Reject, by: Party.Signatory, to: Rejected, "Rejected", ContractEmails.Rejected)
                .Asks(RejectionReason, RejectPassword).Declares(DecisionEvidence.RejectDeclaration).Warns()
                .Does<RejectContract>().Says("You rejected the document. The council has been told and can read your reason.")
            .Move(ContractMoves.Withdraw, by: Party.Placements, to: Withdrawn, "Withdrawn", ContractEmails.Withdrawn).Asks(Reason).Warns().IsNewsFor(Party.Signatory)
                .Does((hand, form, move) => hand.Document.Withdraw(form[Reason], move.By, move.At)).Says("You withdrew the document. The portal tells the provider's signatories by email.")
            .Reminds(ContractMoves.RemindSignatories, afterWorkingDays: 5, "Signatories reminded", ContractEmails.RemindSignatories)
            .Reminds(ContractMoves.RemindPlacements, afterWorkingDays: 10, "Placements team reminded", ContractEmails.RemindPlacements);
    }

    protected override TaskLine? Line(DocumentToMove subject) => LineOf(subject.Document);

    internal static TaskLine LineOf(ContractDocument document) => new(document.SsRef);
}
