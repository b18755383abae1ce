using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>
/// A queue is empty most of the time, and a session keeps the plan that the server made for it then: to read all of it. Once thousands wait, whoever takes the next of them
/// would read all others each time, until the server has looked the table through again.
/// </summary>
internal static class LongQueue
{
    /// <summary>
    /// What is asked in the rest of the transaction that is open is found by an index, however few there were when it was asked first. (To plan anew for as many as there are
    /// takes as long as all the rest of an email.)
    /// </summary>
    public static Task<int> ByIndexAsync(this PortalDbContext db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"set local enable_seqscan = off", ct);
}
