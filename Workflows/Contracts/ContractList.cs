using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Contracts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Lists of contract documents: filtered, ordered and paged in SQL.</summary>
public sealed class ContractList(PortalDbContext db, ContractQueries contracts)
{
    /// <summary>Published first, since they wait; then drafts, rejected, approved and withdrawn ones, the latest of each first.</summary>
    public Task<Paged<ContractRow>> FindAsync(Actor actor, ContractFilter filter, CancellationToken ct)
    {
        var found = Filter(contracts.VisibleTo(actor).AsNoTracking(), filter);
        var ordered = found.OrderBy(d => EF.Property<short>(d, "Rank")).ThenByDescending(d => d.UpdatedAt).ThenByDescending(d => d.Id);
        return Rows(ordered).PageAsync(found, filter.Page, ct);
    }

    /// <summary>How many wait for a signatory, of those that the actor sees; counted up to a thousand.</summary>
    public Task<int> CountWaitingAsync(Actor actor, CancellationToken ct)
        => Filter(contracts.VisibleTo(actor), new ContractFilter { State = ContractState.Published }).Take(Paged<ContractDocument>.CountLimit).CountAsync(ct);

    private static IQueryable<ContractDocument> Filter(IQueryable<ContractDocument> found, ContractFilter filter)
    {
        if (filter.State is { } state)
        {
            // By rank, which the database computes from the state: the index alone can then answer.
            var rank = ContractQueries.RankOf(state);
            found = found.Where(d => EF.Property<short>(d, "Rank") == rank);
        }

        if (filter.ServiceRef is { Length: > 0 } service)
        {
            found = found.Where(d => d.ServiceRef == service);
        }

        if (filter.ProviderRef is { Length: > 0 } provider)
        {
            found = found.Where(d => d.ProviderRef == provider);
        }

        if (filter.SsRefs is { Count: > 0 } clients)
        {
            found = found.Where(d => clients.Contains(d.SsRef));
        }

        if (filter.UpdatedSince is { } day)
        {
            var since = LondonTime.StartOf(day);
            found = found.Where(d => d.UpdatedAt >= since);
        }

        return found;
    }

    private IQueryable<ContractRow> Rows(IQueryable<ContractDocument> found)
        => from d in found
           join c in db.Clients on d.SsRef equals c.SsRef
           join s in db.Services on d.ServiceRef equals s.Ref
           join p in db.Providers on d.ProviderRef equals p.Ref
           select new ContractRow
           {
               Id = d.Id,
               DocumentType = d.DocumentType,
               Client = c.Surname + ", " + c.Forename,
               SsRef = d.SsRef,
               CarePackageRef = d.CarePackageRef,
               Service = s.Name,
               Provider = p.Name,
               State = d.State,
               UpdatedAt = d.UpdatedAt,
               PublishedAt = d.PublishedAt,
               PublishedBy = d.PublishedBy,
               DecidedBy = d.DecidedBy,
               Reason = d.Reason,
           };
}
