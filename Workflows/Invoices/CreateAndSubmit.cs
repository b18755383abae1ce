using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>
/// An invoice created and submitted by one form. Two moves, each in its own transaction: what was cut short between them is created, and the
/// same form sent again submits it.
/// </summary>
public sealed class CreateAndSubmit(PortalDbContext db, CreateInvoice create, MakeMove moves)
{
    /// <summary>The new invoice's id, which is the form's own, and whether it is submitted: not, where the form saved another content before.</summary>
    /// <exception cref="Domain.Refusal">It cannot be created or submitted like this; nothing was created.</exception>
    public async Task<(Guid Id, bool IsSubmitted)> HandleAsync(Actor actor, InvoiceDraft draft, Guid requestId, CancellationToken ct)
    {
        var sent = draft with { Submits = true };
        var id = await create.HandleAsync(actor, sent, requestId, ct);
        var began = await db.Journal.AsNoTracking().Where(j => j.InstanceId == id).OrderBy(j => j.Seq).Select(j => j.Data).FirstAsync(ct);
        if (began?.Contains(sent.Fingerprint, StringComparison.Ordinal) != true)
        {
            return (id, false); // saved before, and changed on the page since: nobody submits what they do not see
        }

        await moves.HandleAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Submit, actor, new MoveRequest(id, SecondStep(requestId)), MoveForm.Empty, ct);
        return (id, true);
    }

    /// <summary>The submission's own id, made of the form's: sent again, it is known again.</summary>
    private static Guid SecondStep(Guid form)
    {
        var bytes = form.ToByteArray();
        bytes[15] ^= 1;
        return new Guid(bytes);
    }
}
