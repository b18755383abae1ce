using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>The only door to contract documents: what an actor may not see does not exist for them.</summary>
public sealed class ContractQueries(PortalDbContext db) : ISubjects<DocumentToMove>
{
    private const short DraftRank = 1;

    /// <summary>What was ever shown to its provider.</summary>
    private static readonly Expression<Func<ContractDocument, bool>> WasPublished = d => EF.Property<short>(d, "Rank") != DraftRank;

    private static readonly Find Any = FindAmong(_ => true);
    private static readonly Find Published = FindAmong(WasPublished);

    private delegate Task<Row?> Find(PortalDbContext db, Guid id, Guid? reader, CancellationToken ct);

    /// <summary>The order of states in lists; the column <c>rank</c> is computed alike.</summary>
    internal static short RankOf(ContractState state) => state switch
    {
        ContractState.Published => 0,
        ContractState.Draft => DraftRank,
        ContractState.Rejected => 2,
        ContractState.Approved => 3,
        _ => 4,
    };

    /// <summary>A provider sees its own, once published; council staff see all; the system sees all.</summary>
    public IQueryable<ContractDocument> VisibleTo(Actor actor)
        => SeesAll(actor) ? db.ContractDocuments : db.ContractDocuments.Where(d => d.ProviderRef == actor.ProviderRef).Where(WasPublished);

    /// <summary>Loads a document for a move, in one round trip; null when it does not exist for <paramref name="actor"/>.</summary>
    internal Func<Guid, CancellationToken, Task<LoadedSubject<DocumentToMove>?>> LoaderFor(Actor actor) => async (id, ct) =>
    {
        var all = SeesAll(actor);
        return await (all ? Any : Published)(db, id, actor.UserId, ct) is { } row && (all || row.Document.ProviderRef == actor.ProviderRef)
            ? new LoadedSubject<DocumentToMove>(new(row.Document, row.OpenedAt, row.IsAskedForByContract), row.Instance, d => d.Document.State, ContractSql.Save)
            : null;
    };

    Func<Guid, CancellationToken, Task<LoadedSubject<DocumentToMove>?>> ISubjects<DocumentToMove>.LoaderFor(Actor actor) => LoaderFor(actor);

    private static bool SeesAll(Actor actor) => actor.IsCouncil || actor.IsSystem;

    private static Find FindAmong(Expression<Func<ContractDocument, bool>> seen) => new(EF.CompileAsyncQuery(
        (PortalDbContext db, Guid id, Guid? reader, CancellationToken ct) => (
            from d in db.ContractDocuments.AsNoTracking().Where(seen)
            join i in db.Instances.AsNoTracking() on d.Id equals i.Id
            where d.Id == id
            select new Row(
                d,
                i,
                db.ContractOpenings.Where(o => o.DocumentId == d.Id && o.UserId == reader).Select(o => (DateTimeOffset?)o.FirstAt).FirstOrDefault(),
                db.Contracts.Any(c => c.ProviderRef == d.ProviderRef && c.RequiresAgreedDocument))).FirstOrDefault()));

    private sealed record Row(ContractDocument Document, WorkflowInstance Instance, DateTimeOffset? OpenedAt, bool IsAskedForByContract);
}
