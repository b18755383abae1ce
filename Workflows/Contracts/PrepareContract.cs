using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>The placements team prepares a draft: a new document, or an amended one that names the one it replaces.</summary>
public sealed class PrepareContract(PortalDbContext db, WorkflowEngine engine, ContractQueries contracts, EngineClock clock)
{
    /// <summary>
    /// The id of the draft; the form's id is also the document's, so the same form twice makes one. The form sent again with
    /// something else in it (back from the preview, another file) makes another draft: nothing typed is lost.
    /// </summary>
    /// <exception cref="Domain.Refusal">The file or the placement is not acceptable.</exception>
    public async Task<Guid> HandleAsync(Actor actor, ContractDraft draft, Guid requestId, Guid? replaces, CancellationToken ct)
    {
        var placement = await Placements.FindAsync(db, draft, ct);
        var file = ContractFile.Of(Guid.CreateVersion7(clock.Now), draft.FileName ?? "", draft.Content ?? []);
        if (await db.ContractDocuments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == requestId, ct) is { } before)
        {
            if (before.Sha256 == file.Sha256 && before.DocumentType == draft.DocumentType && before.Placement == placement)
            {
                return requestId;
            }

            requestId = Guid.CreateVersion7(clock.Now);
        }

        return (await engine.StartOnceAsync(
            requestId,
            actor,
            async () =>
            {
                var document = ContractDocument.Prepare(requestId, placement, draft.DocumentType, file, clock.Now, await ReplacedAsync(actor, replaces, ct));
                db.ContractFiles.Add(file);
                db.ContractDocuments.Add(document);
                var subject = new WorkflowSubject(document.Id, ContractWorkflow.DefinitionName, TitleOf(document), document.ProviderRef, document.State, ContractWorkflow.LineOf(document));
                return new NewSubject(subject, m => m.Data(new { document.FileName, document.Sha256, document.ReplacesId }).AssignTo(Party.Placements.Name, actor.UserId));
            },
            ct,
            _ => Task.FromResult<Exception>(new AlreadyAmended())))!.Value;
    }

    internal static string TitleOf(ContractDocument document) => $"{document.DocumentType}, {document.SsRef}";

    private async Task<ContractDocument?> ReplacedAsync(Actor actor, Guid? replaces, CancellationToken ct)
    {
        if (replaces is not { } id)
        {
            return null;
        }

        if (await db.ContractDocuments.AnyAsync(d => d.ReplacesId == id, ct))
        {
            throw new AlreadyAmended();
        }

        return await contracts.VisibleTo(actor).AsNoTracking().SingleAsync(d => d.Id == id, ct);
    }
}
