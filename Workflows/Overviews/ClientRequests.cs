using Microsoft.EntityFrameworkCore;
using Portal.Domain.Uplifts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Overviews;

/// <summary>What providers said of a client's placements, and asked for, with what was answered. For council staff.</summary>
public sealed class ClientRequests(PortalDbContext db)
{
    /// <param name="ssRef">Whose.</param>
    /// <param name="providers">Those with whom the client was placed.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The first first.</returns>
    public async Task<IReadOnlyList<StoryRequest>> OfAsync(string ssRef, IReadOnlyCollection<string> providers, CancellationToken ct)
    {
        var reports = await db.PlacementReports.AsNoTracking().Where(r => providers.Contains(r.ProviderRef) && r.SsRef == ssRef)
            .OrderBy(r => r.ReportedAt).ThenBy(r => r.Id).Take(ClientStories.Most).ToListAsync(ct);
        var (of, whose) = (providers.ToArray(), $"[{{\"ssRef\": {System.Text.Json.JsonSerializer.Serialize(ssRef)}}}]");
        var uplifts = await db.Set<UpliftRequest>().FromSql($"select * from uplift_requests where provider_ref = any ({of}) and lines @> {whose}::jsonb")
            .AsNoTracking().OrderBy(u => u.AskedAt).ThenBy(u => u.Id).Take(ClientStories.Most).ToListAsync(ct);
        return
        [
            .. reports.Select(r => new StoryRequest(r.Id, "Placement report", r.Title, Prices: null, r.ReportedBy, r.ReportedAt, r.Words, r.State.ToString(), r.AnsweredBy, r.AnsweredAt, r.Answer))
                .Concat(uplifts.SelectMany(u => u.Lines.Where(l => l.SsRef == ssRef).Select(l => new StoryRequest(
                    u.Id, "Price uplift request", $"{l.LineItemRef} from {u.From.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}",
                    (l.Now, l.Asked, l.Agreed), u.AskedBy, u.AskedAt, u.Reason, u.State.ToString(), u.AnsweredBy, u.AnsweredAt, u.Answer))))
                .OrderBy(r => r.AskedAt),
        ];
    }
}
