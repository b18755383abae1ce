using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Contracts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Overviews;

/// <summary>The contract documents of a story, the first published first; drafts are nobody's promise.</summary>
internal static class StoryDocuments
{
    /// <param name="db">The store.</param>
    /// <param name="which">Of whom, and for what.</param>
    /// <param name="most">Where the list ends.</param>
    /// <param name="ct">Stops it.</param>
    public static Task<List<StoryDocument>> ReadAsync(PortalDbContext db, Expression<Func<ContractDocument, bool>> which, int most, CancellationToken ct)
        => (
            from d in db.ContractDocuments.AsNoTracking().Where(which)
            join s in db.Services on d.ServiceRef equals s.Ref
            where d.PublishedAt != null
            orderby d.PublishedAt, d.Id
            select new StoryDocument(d.Id, d.CarePackageRef, s.Name, d.DocumentType, d.State, d.PublishedBy, d.PublishedAt, d.DecidedBy, d.Reason, d.UpdatedAt)).Take(most).ToListAsync(ct);
}
