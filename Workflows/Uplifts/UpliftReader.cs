using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Accounts;
using Portal.Domain.Uplifts;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Uplifts;

/// <summary>Price uplift requests as a reader sees them; lists are paged in SQL.</summary>
public sealed class UpliftReader(PortalDbContext db, UpliftQueries uplifts, LineItemQueries items)
{
    private static readonly UpliftState[] Open = [UpliftState.Asked, UpliftState.AskedBack, UpliftState.Agreed];

    /// <summary>Those that still run first, the oldest of them at the top; each with its provider's name.</summary>
    public Task<Paged<Row>> ListAsync(Actor actor, UpliftState? state, int page, CancellationToken ct)
    {
        var seen = uplifts.VisibleTo(actor).AsNoTracking().Where(u => state == null || u.State == state);
        var rows =
            from u in seen
            join p in db.Providers on u.ProviderRef equals p.Ref
            orderby Open.Contains(u.State) ? 0 : 1, Open.Contains(u.State) ? u.AskedAt : (DateTimeOffset?)null, u.AskedAt descending
            select new Row(u, p.Name);
        return rows.PageAsync(seen, page, ct);
    }

    /// <summary>How many wait for the reader's side.</summary>
    public Task<int> CountWaitingAsync(Actor actor, CancellationToken ct)
    {
        var waits = actor.IsCouncil ? UpliftState.Asked : UpliftState.AskedBack;
        return uplifts.VisibleTo(actor).CountAsync(u => u.State == waits, ct);
    }

    /// <summary>Null where it does not exist for the reader.</summary>
    public async Task<Details?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var found = await (
            from u in uplifts.VisibleTo(actor).AsNoTracking()
            join p in db.Providers on u.ProviderRef equals p.Ref
            where u.Id == id
            select new { Uplift = u, p.Name }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var lines = found.Uplift.Lines;
        var (refs, clients, services) = (lines.Select(l => l.LineItemRef).ToList(), lines.Select(l => l.SsRef).ToList(), lines.Select(l => l.ServiceRef).ToList());
        var terms = await items.Terms.Where(t => refs.Contains(t.Ref) && t.ProviderRef == found.Uplift.ProviderRef).ToDictionaryAsync(t => t.Ref, ct);
        var names = await db.Clients.Where(c => clients.Contains(c.SsRef)).ToDictionaryAsync(c => c.SsRef, c => c.Surname + ", " + c.Forename, ct);
        var places = await db.Services.Where(s => services.Contains(s.Ref)).ToDictionaryAsync(s => s.Ref, s => s.Name, ct);
        var files = await db.Set<UpliftFile>().Where(f => f.RequestId == id).OrderBy(f => f.Id).Select(f => new { f.Id, f.Name }).ToDictionaryAsync(f => f.Id, f => f.Name, ct);
        return new(
            found.Uplift,
            found.Name,
            [.. lines.Select(l => new Line(l, names.GetValueOrDefault(l.SsRef, l.SsRef), places.GetValueOrDefault(l.ServiceRef, l.ServiceRef), Cost(l)))],
            files);

        // At the price that it had when it was asked for: what the register says by now may be the new one.
        decimal Cost(UpliftLine line) => terms.TryGetValue(line.LineItemRef, out var now)
            ? UpliftLine.CostInYear(now.ToTerms() with { WeeklyCost = line.Now, Held = [] }, line.Agreed ?? line.Asked, found.Uplift.From)
            : 0;
    }

    /// <summary>A file of a request that the reader may see.</summary>
    public Task<UpliftFile?> FindFileAsync(Actor actor, Guid id, Guid file, CancellationToken ct)
        => db.Set<UpliftFile>().Where(f => f.Id == file && f.RequestId == id && uplifts.VisibleTo(actor).Any(u => u.Id == id))
            .Select(f => new UpliftFile { Id = f.Id, RequestId = f.RequestId, Name = f.Name, Type = f.Type, Size = EF.Property<byte[]>(f, "Content").Length })
            .SingleOrDefaultAsync(ct);

    /// <summary>Writes its content as it comes from the database, piece by piece (decision 90).</summary>
    public async Task WriteAsync(UpliftFile file, Stream to, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var read = new NpgsqlCommand("select content from uplift_files where id = $1", (NpgsqlConnection)db.Database.GetDbConnection());
            read.Parameters.Add(Statement.P(file.Id));
            await using var row = await read.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
            await row.ReadAsync(ct);
            await using var content = await row.GetStreamAsync(0, ct);
            await content.CopyToAsync(to, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A line of the list.</summary>
    public sealed record Row(UpliftRequest Uplift, string Provider);

    /// <summary>One price uplift request.</summary>
    /// <param name="Uplift">The request.</param>
    /// <param name="Provider">Whose it is.</param>
    /// <param name="Lines">Its line items.</param>
    /// <param name="Files">The ids and names of what came with it.</param>
    public sealed record Details(UpliftRequest Uplift, string Provider, IReadOnlyList<Line> Lines, IReadOnlyDictionary<Guid, string> Files)
    {
        /// <summary>What it would cost, or costs, to the end of the financial year in which it begins. Pounds.</summary>
        public decimal Cost => Lines.Sum(l => l.Cost);
    }

    /// <summary>One of its line items, with whom it is for and what it costs.</summary>
    /// <param name="Prices">Before, asked for, agreed.</param>
    /// <param name="Client">"Surname, Forename".</param>
    /// <param name="Service">Where.</param>
    /// <param name="Cost">At the agreed price, else at the one asked for: what the rest of the financial year costs more.</param>
    public sealed record Line(UpliftLine Prices, string Client, string Service, decimal Cost);
}
