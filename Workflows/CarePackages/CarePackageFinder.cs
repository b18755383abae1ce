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
        // Grouped in the order of the index over keys, so that the first few of very many are walked to.
        var found = items.VisibleTo(actor).WhereKeyBegins(l => l.CarePackageRef, typed)
            .GroupBy(l => new { Key = EF.Functions.Collate(FoldedSql.FoldedKey(l.CarePackageRef), "C"), l.CarePackageRef, l.SsRef });
        var rows = await found.OrderBy(g => g.Key.Key).ThenBy(g => g.Key.CarePackageRef).ThenBy(g => g.Key.SsRef).Skip(skip).Take(take)
            .Select(g => new { g.Key.CarePackageRef, g.Key.SsRef }).ToListAsync(ct);
        return
        [
            .. rows.Select(p => new Found(
                $"Care package {p.CarePackageRef}", p.SsRef, LineItemLinks.List(actor.Side(), historical: true, client: p.SsRef, package: p.CarePackageRef), typed.IsKey(p.CarePackageRef))),
        ];
    }
}
