using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.CarePackages;

/// <summary>What the filters of a list of line items offer (the guide, 6.2): only what some line item that the reader sees names.</summary>
public sealed class LineItemChoices(PortalDbContext db, LineItemQueries items)
{
    /// <summary>A list of names longer than this helps nobody.</summary>
    private const int Limit = 1_000;

    /// <summary>Services by name; for the council by provider, whose name stands behind.</summary>
    public async Task<IReadOnlyList<(string Ref, string Name, string? Provider)>> ServicesAsync(Actor actor, CancellationToken ct)
    {
        var seen = await items.ListedForAsync(actor, ct);
        var all = actor.IsCouncil;
        var services =
            from s in db.Services
            join p in db.Providers on s.ProviderRef equals p.Ref
            where seen.Any(l => l.ServiceRef == s.Ref)
            orderby all ? p.Name : "", s.Name, s.Ref
            select new { s.Ref, s.Name, Provider = p.Name };
        var found = await db.ListByOwnPlanAsync(services.Take(Limit), ct);
        return [.. found.Select(s => all ? (s.Ref, $"{s.Name} ({s.Provider})", (string?)s.Provider) : (s.Ref, s.Name, null))];
    }

    /// <summary>Clients by SSRef and "Surname, Forename (SSRef)".</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> ClientsAsync(Actor actor, CancellationToken ct)
    {
        var seen = await items.ListedForAsync(actor, ct);
        return await db.ClientChoicesAsync(seen.Select(l => l.SsRef), Limit, ct);
    }

    /// <summary>Line items that have not ended before a day, by ref and "Surname, Forename (SSRef): service, L4001".</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> ItemsAsync(Actor actor, DateOnly notEndedBefore, CancellationToken ct)
    {
        var seen = await items.ListedForAsync(actor, ct);
        var found =
            from l in seen.AsNoTracking()
            join c in db.Clients on l.SsRef equals c.SsRef
            join s in db.Services on l.ServiceRef equals s.Ref
            where l.EndDate == null || l.EndDate >= notEndedBefore
            orderby c.Surname, c.Forename, c.SsRef, l.StartDate descending, l.Ref
            select new KeyValuePair<string, string>(l.Ref, c.Surname + ", " + c.Forename + " (" + c.SsRef + "): " + s.Name + ", " + l.Ref);
        return await db.ListByOwnPlanAsync(found.Take(Limit), ct);
    }

    /// <summary>Service levels, "IFP Framework - Core - Standard".</summary>
    public async Task<IReadOnlyList<string>> LevelsAsync(Actor actor, CancellationToken ct)
        => actor.IsCouncil
            ? await db.DistinctAsync<string>("care_package_line_items", "service_level", Limit, ct)
            : await (await items.ListedForAsync(actor, ct)).Select(l => l.ServiceLevel).Distinct().OrderBy(x => x).Take(Limit).ToListAsync(ct);
}
