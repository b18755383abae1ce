using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Which pages elsewhere may show a provider's tasks in a frame. None may, unless an administrator of the council allows it.</summary>
public sealed class AllowedFrames(PortalDbContext db, AuditTrail audit, EngineClock clock)
{
    private DbSet<AllowedFrame> Frames => db.Set<AllowedFrame>();

    /// <summary>A provider's, by origin; none where there is no such provider.</summary>
    public Task<List<AllowedFrame>> OfAsync(string providerRef, CancellationToken ct)
        => Frames.AsNoTracking().Where(f => f.ProviderRef == providerRef).OrderBy(f => f.Origin).ToListAsync(ct);

    /// <summary>Allows these and no others; what was allowed before keeps by whom and when.</summary>
    /// <param name="by">Who does it, for the audit list.</param>
    /// <param name="providerRef">Whose tasks they show.</param>
    /// <param name="origins">As <see cref="FrameOrigin.Parse"/> gives them.</param>
    /// <param name="seen">Those that were allowed when the form was shown.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="FramesChangedMeanwhile">Others are by now.</exception>
    public async Task SetAsync(AuditedBy by, string providerRef, IReadOnlyCollection<string> origins, IReadOnlyCollection<string> seen, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two administrators at once: the second finds what the first left.
        await db.Database.ExecuteSqlAsync($"select 1 from providers where ref = {providerRef} for update", ct);
        var before = await OfAsync(providerRef, ct);
        var (gone, added) = (before.Select(f => f.Origin).Except(origins, StringComparer.Ordinal).ToList(), origins.Except(before.Select(f => f.Origin), StringComparer.Ordinal).ToList());
        if (gone.Count + added.Count == 0)
        {
            return; // the same form again, or a colleague who said the same
        }

        if (!before.Select(f => f.Origin).ToHashSet(StringComparer.Ordinal).SetEquals(seen))
        {
            throw new FramesChangedMeanwhile(before.Select(f => f.Origin));
        }

        await Frames.Where(f => f.ProviderRef == providerRef && gone.Contains(f.Origin)).ExecuteDeleteAsync(ct);
        Frames.AddRange(added.Select(o => new AllowedFrame { ProviderRef = providerRef, Origin = o, AllowedBy = by.Name ?? "", AllowedAt = clock.Now }));
        await db.SaveChangesAsync(ct);
        string[] changes = [.. added.Select(o => "allowed " + o), .. gone.Select(o => "no longer " + o)];
        await audit.RecordAsync(AuditKind.FramesAllowed, by, providerRef, string.Join("; ", changes), ct);
        await transaction.CommitAsync(ct);
    }
}
