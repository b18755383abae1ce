using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Periods;

/// <summary>A provider that an import brought invoices from the same day: its first month opens with it, not with the night.</summary>
internal sealed class OpenFirstPeriods(PortalDbContext db, ReleasePeriods periods, OneByOne each) : IRegisterFollower
{
    public async Task FollowAsync(CancellationToken ct)
    {
        var waiting = await db.Providers.Where(p => p.FirstPeriod != null && !db.ReleasedPeriods.Any(r => r.ProviderRef == p.Ref))
            .OrderBy(p => p.Ref).Select(p => p.Ref).ToListAsync(ct);
        await each.DoAsync(ReleasePeriods.Months, waiting, provider => provider, provider => periods.CheckAsync(provider, ct), ct, db);
    }
}
