using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>How most subjects are loaded for a move: out of what the actor sees, beside their instance, in one round trip.</summary>
internal static class SubjectLoading
{
    /// <summary>Of subjects that keep no state and that no move changes.</summary>
    public static Func<Guid, CancellationToken, Task<LoadedSubject<TSubject>?>> Loader<TSubject>(this IQueryable<TSubject> visible, PortalDbContext db)
        where TSubject : class
        => visible.Loader(db, stateOf: null, save: null);

    /// <param name="visible">What the actor sees.</param>
    /// <param name="db">Where the instances are.</param>
    /// <param name="stateOf">The state that the subject says of itself.</param>
    /// <param name="save">The statement that writes it.</param>
    public static Func<Guid, CancellationToken, Task<LoadedSubject<TSubject>?>> Loader<TSubject>(
        this IQueryable<TSubject> visible, PortalDbContext db, Func<TSubject, Enum>? stateOf, Func<TSubject, Statement>? save)
        where TSubject : class
        => async (id, ct) =>
        {
            var found = await (
                from s in visible.AsNoTracking()
                join i in db.Instances.AsNoTracking() on EF.Property<Guid>(s, nameof(WorkflowInstance.Id)) equals i.Id
                where i.Id == id
                select new { Subject = s, Instance = i }).FirstOrDefaultAsync(ct);
            return found is null ? null : new LoadedSubject<TSubject>(found.Subject, found.Instance, stateOf, save);
        };
}
