using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>What the filters of lists offer of clients: those that the list speaks of, as every list names them.</summary>
internal static class ClientChoices
{
    /// <summary>By SSRef and "Surname, Forename (SSRef)", in the order of their names.</summary>
    /// <param name="db">Whose connection asks.</param>
    /// <param name="ssRefs">The clients of what the reader may see; one may stand there often.</param>
    /// <param name="limit">No more than these: a longer list of names helps nobody.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> ClientChoicesAsync(this PortalDbContext db, IQueryable<string> ssRefs, int limit, CancellationToken ct)
    {
        var clients = db.Clients.Where(c => ssRefs.Any(r => r == c.SsRef))
            .OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.SsRef)
            .Select(c => new KeyValuePair<string, string>(c.SsRef, c.Surname + ", " + c.Forename + " (" + c.SsRef + ")"));
        return await db.ListByOwnPlanAsync(clients.Take(limit), ct);
    }
}
