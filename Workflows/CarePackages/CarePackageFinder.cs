using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.CarePackages;

/// <summary>Care packages by their ref.</summary>
internal sealed class CarePackageFinder(LineItemQueries items) : IFinder
{
    public string Kind => "Care packages";

    public int Order => 30;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        var found = items.VisibleTo(actor).WhereKeyBegins(l => l.CarePackageRef, typed).Select(l => new { l.CarePackageRef, l.SsRef }).Distinct();
        var rows = await found.OrderByKey(p => p.CarePackageRef).ThenBy(p => p.CarePackageRef).ThenBy(p => p.SsRef).Skip(skip).Take(take).ToListAsync(ct);
        return
        [
            .. rows.Select(p => new Found(
                $"Care package {p.CarePackageRef}", p.SsRef, LineItemLinks.List(actor.Side(), historical: true, client: p.SsRef, package: p.CarePackageRef), typed.IsKey(p.CarePackageRef))),
        ];
    }
}
