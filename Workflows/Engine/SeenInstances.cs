using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>The only door to the instances of all workflows for whatever the council reads: its lists, and what they count.</summary>
internal static class SeenInstances
{
    private static readonly ICouncilSight[] Sights =
    [
        .. typeof(SeenInstances).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICouncilSight)))
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (ICouncilSight)Activator.CreateInstance(t)!),
    ];

    public static IQueryable<WorkflowInstance> SeenByCouncil(this PortalDbContext db)
        => Sights.Aggregate(db.Instances.AsNoTracking(), (seen, sight) => seen.Where(sight.Of(db)));
}
