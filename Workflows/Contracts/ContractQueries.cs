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

    private static readonly Func<PortalDbContext, Guid, Guid?, CancellationToken, Task<Row?>> Find = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid id, Guid? reader, CancellationToken ct) => (
            from d in db.ContractDocuments.AsNoTracking()
            join i in db.Instances.AsNoTracking() on d.Id equals i.Id
            where d.Id == id
            select new Row(
                d,
                i,
                db.ContractOpenings.Where(o => o.DocumentId == d.Id && o.UserId == reader).Select(o => (DateTimeOffset?)o.FirstAt).FirstOrDefault())).FirstOrDefault());

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
        => actor.IsCouncil || actor.IsSystem
            ? db.ContractDocuments
            : db.ContractDocuments.Where(d => d.ProviderRef == actor.ProviderRef && EF.Property<short>(d, "Rank") != DraftRank);

    /// <summary>The same question as <see cref="VisibleTo"/> of one document that is already here.</summary>
    public static bool IsVisibleTo(ContractDocument document, Actor actor)
        => actor.IsCouncil || actor.IsSystem
            || (document.ProviderRef == actor.ProviderRef && document.State != ContractState.Draft);

    /// <summary>Loads a document for a move, in one round trip; null when it does not exist for <paramref name="actor"/>.</summary>
    internal Func<Guid, CancellationToken, Task<LoadedSubject<DocumentToMove>?>> LoaderFor(Actor actor) => async (id, ct) =>
    {
        var row = await Find(db, id, actor.UserId, ct);
        return row is not null && IsVisibleTo(row.Document, actor)
            ? new LoadedSubject<DocumentToMove>(new(row.Document, row.OpenedAt), row.Instance, d => d.Document.State, ContractSql.Save)
            : null;
    };

    Func<Guid, CancellationToken, Task<LoadedSubject<DocumentToMove>?>> ISubjects<DocumentToMove>.LoaderFor(Actor actor) => LoaderFor(actor);

    private sealed record Row(ContractDocument Document, WorkflowInstance Instance, DateTimeOffset? OpenedAt);
}
