using Portal.Domain.Accounts;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.TestKit;

/// <summary>Decisions on documents, as their forms ask for them once the door has checked the password.</summary>
public static class ContractForms
{
    private static readonly SentFrom Somewhere = new("192.0.2.1", "A browser");

    public static Task<MoveResult> AgreeAsync(this MakeMove make, Actor by, MoveRequest request, CancellationToken ct)
        => make.HandleAsync(ContractWorkflow.DefinitionName, ContractMoves.Agree, by, request with { From = Somewhere },
            new MoveForm().Fill(ContractWorkflow.AgreePassword.Name, PasswordField.Checked), ct);

    public static Task<MoveResult> RejectAsync(this MakeMove make, Actor by, MoveRequest request, string? reason, CancellationToken ct)
        => make.HandleAsync(ContractWorkflow.DefinitionName, ContractMoves.Reject, by, request with { From = Somewhere },
            new MoveForm().Fill("RejectionReason", reason).Fill(ContractWorkflow.RejectPassword.Name, PasswordField.Checked), ct);
}
