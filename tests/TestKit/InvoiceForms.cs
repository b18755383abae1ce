using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.TestKit;

/// <summary>The buttons of an invoice, by their names.</summary>
public static class InvoiceForms
{
    public static Task<MoveResult> SubmitAsync(this MakeMove make, Actor by, MoveRequest request, CancellationToken ct)
        => make.HandleAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Submit, by, request, MoveForm.Empty, ct);

    public static Task<MoveResult> DeleteAsync(this MakeMove make, Actor by, MoveRequest request, CancellationToken ct)
        => make.HandleAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Delete, by, request, MoveForm.Empty, ct);

    public static Task<MoveResult> ReturnAsync(this MakeMove make, Actor by, MoveRequest request, string? reason, CancellationToken ct)
        => make.HandleAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Return, by, request, new MoveForm().Fill("Reason", reason), ct);

    public static Task<MoveResult> AuthoriseAsync(this MakeMove make, Actor by, MoveRequest request, CancellationToken ct)
        => make.HandleAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Authorise, by, request, MoveForm.Empty, ct);

    public static Task<MoveResult> SendBackAsync(this MakeMove make, Actor by, MoveRequest request, string? reason, CancellationToken ct)
        => make.HandleAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.SendBack, by, request, new MoveForm().Fill("Reason", reason), ct);

    public static Task<MoveResult> FinaliseAsync(this MakeMove make, Actor by, MoveRequest request, CancellationToken ct)
        => make.HandleAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Finalise, by, request, MoveForm.Empty, ct);
}
