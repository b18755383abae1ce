using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Periods.OpenLines;

/// <summary>Whether what moves have kept of open lines is what the register and the invoices say, all of it worked out again.</summary>
public sealed class OpenLineVerification(PortalDbContext db, OpenLineKeeper lines)
{
    /// <summary>A move's own work on open lines follows it at once: what it has not come to yet is no fault.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>For whoever waits for nothing but a yes.</summary>
    /// <exception cref="OpenLinesDiffer">A provider's are others.</exception>
    /// <returns>How many are kept, and of how many providers.</returns>
    public async Task<(long Lines, int Providers)> MustBeSoAsync(CancellationToken ct)
    {
        var providers = await db.ReleasedPeriods.Select(r => r.ProviderRef).Union(db.Set<OpenLine>().Select(o => o.ProviderRef)).OrderBy(p => p).ToListAsync(ct);
        var seem = new List<string>();
        foreach (var provider in providers)
        {
            if (await DifferenceAsync(provider, ct) is not null)
            {
                seem.Add(provider);
            }
        }

        if (seem.Count > 0)
        {
            await Task.Delay(Patience, ct);
        }

        var differ = new List<string>();
        foreach (var provider in seem)
        {
            if (await DifferenceAsync(provider, ct) is { } sentence)
            {
                differ.Add(sentence);
            }
        }

        return differ.Count > 0 ? throw new OpenLinesDiffer(differ) : (await db.Set<OpenLine>().LongCountAsync(ct), providers.Count);
    }

    /// <summary>In a sentence that begins with the provider; null: there is none.</summary>
    private async Task<string?> DifferenceAsync(string provider, CancellationToken ct)
    {
        var (months, figures) = await lines.CompareAsync(provider, ct);
        return (months, figures) switch
        {
            ([], false) => null,
            ([], true) => $"{provider}: what its months say is to be invoiced is not what their lines come to.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{provider}: of {(months.Count == 1 ? "one line" : $"{months.Count:N0} lines")}, the first of {months.Min():MMMM yyyy}, something else is kept than the register and the invoices say."),
        };
    }
}
