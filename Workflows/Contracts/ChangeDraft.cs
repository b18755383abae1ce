using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>The placements team changes a draft before it is published.</summary>
public sealed class ChangeDraft(PortalDbContext db, WorkflowEngine engine, ContractQueries contracts, EngineClock clock)
{
    public async Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, ContractDraft draft, CancellationToken ct)
    {
        var placement = await Placements.FindAsync(db, draft, ct);
        var file = draft.Content is { Length: > 0 } content ? ContractFile.Of(Guid.CreateVersion7(clock.Now), draft.FileName ?? "", content) : null;
        var result = await MoveAsync(request);

        // The form sent again with something else in it (back from the preview) is another change, not the same one twice.
        return result == MoveResult.AlreadyDone && !await StandsAsync()
            ? await MoveAsync(request with { RequestId = Guid.CreateVersion7(clock.Now) })
            : result;

        async Task<MoveResult> MoveAsync(MoveRequest asked)
        {
            db.ChangeTracker.Clear();
            if (file is not null)
            {
                db.ContractFiles.Add(file);
            }

            return await engine.MoveAsync(ContractMoves.Change, actor, asked, contracts.LoaderFor(actor), (loaded, move) =>
            {
                var document = loaded.Subject.Document;
                document.Change(placement, draft.DocumentType, file, move.At);
                loaded.Instance.Subject = PrepareContract.TitleOf(document);
                loaded.Instance.ProviderRef = document.ProviderRef;
                move.Data(new { document.FileName, document.Sha256 });
            }, ct);
        }

        async Task<bool> StandsAsync()
        {
            var document = await contracts.VisibleTo(actor).AsNoTracking().SingleAsync(d => d.Id == request.SubjectId, ct);
            return document.Placement == placement && document.DocumentType == draft.DocumentType && (file is null || file.Sha256 == document.Sha256);
        }
    }
}
