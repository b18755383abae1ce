using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Reads one contract document; null where it does not exist for the reader.</summary>
public sealed class ContractReader(PortalDbContext db, ContractQueries contracts)
{
    public async Task<ContractDetails?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var visible = contracts.VisibleTo(actor);
        return await (
            from d in contracts.VisibleTo(actor).AsNoTracking()
            join c in db.Clients on d.SsRef equals c.SsRef
            join s in db.Services on d.ServiceRef equals s.Ref
            join p in db.Providers on d.ProviderRef equals p.Ref
            where d.Id == id
            select new ContractDetails(
                d,
                c.Surname + ", " + c.Forename,
                s.Name,
                p.Name,
                visible.Where(a => a.Id == d.ReplacesId).Select(a => (Guid?)a.Id).FirstOrDefault(),
                visible.Where(a => a.ReplacesId == d.Id).Select(a => (Guid?)a.Id).FirstOrDefault(),
                db.ContractOpenings.Where(o => o.DocumentId == d.Id && o.UserId == actor.UserId).Select(o => (DateTimeOffset?)o.FirstAt).FirstOrDefault()))
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Who agreed or rejected it, and how; null while nobody has.</summary>
    public async Task<Decision?> FindDecisionAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var entry = await (
            from d in contracts.VisibleTo(actor)
            join j in db.Journal on d.Id equals j.InstanceId
            where d.Id == id && (j.Move == ContractMoves.Agree || j.Move == ContractMoves.Reject)
            select j).AsNoTracking().FirstOrDefaultAsync(ct);
        return entry is null ? null : new Decision(entry, JsonSerializer.Deserialize<DecisionEvidence>(entry.Data!, JsonSerializerOptions.Web)!);
    }

    /// <summary>Other documents with the same bytes for the same client, service and care package, the latest first: five at most.</summary>
    public async Task<IReadOnlyList<SameFile>> SameFilesAsync(Actor actor, ContractDocument document, CancellationToken ct)
        => await contracts.VisibleTo(actor).AsNoTracking()
            .Where(d => d.SsRef == document.SsRef && d.ServiceRef == document.ServiceRef && d.CarePackageRef == document.CarePackageRef && d.Sha256 == document.Sha256 && d.Id != document.Id)
            .OrderByDescending(d => d.UpdatedAt)
            .Select(d => new SameFile(d.Id, d.DocumentType, d.State, d.UpdatedAt))
            .Take(5).ToListAsync(ct);

    /// <summary>The exact bytes that were uploaded.</summary>
    public async Task<ContractFile?> FindFileAsync(Actor actor, Guid id, CancellationToken ct)
        => await (
            from d in contracts.VisibleTo(actor)
            join f in db.ContractFiles on d.FileId equals f.Id
            where d.Id == id
            select f).AsNoTracking().FirstOrDefaultAsync(ct);
}
