using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.Checks;

/// <summary>What is to be looked at on invoices and credit notes, worked out by <see cref="CheckSql"/> for all of them at once.</summary>
public sealed class InvoiceChecks(PortalDbContext db)
{
    /// <summary>The states in which somebody checks.</summary>
    private const string InTheQueue = "state in ('Pending', 'Authorised')";

    /// <summary>A verdict for each. For the council: a provider is told by its proposal.</summary>
    /// <param name="invoices">Those that the reader may see.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyDictionary<Guid, InvoiceVerdict>> OfEachAsync(IReadOnlyCollection<Guid> invoices, CancellationToken ct)
    {
        var checks = db.Database.SqlQueryRaw<FoundCheck>(CheckSql.Of("id = any ({0})"), invoices.ToArray());
        var found = (await db.WithOnePlanAsync(() => checks.ToListAsync(ct), ct)).ToLookup(c => c.InvoiceId);
        return invoices.ToDictionary(id => id, id => new InvoiceVerdict(found[id]));
    }

    public async Task<InvoiceVerdict> OfAsync(Guid invoice, CancellationToken ct) => (await OfEachAsync([invoice], ct))[invoice];

    /// <summary>Those in the finance team's queues on which something is to be looked at. The queues are worked off: they do not grow with the years.</summary>
    internal async Task<List<Guid>> ToLookAtAsync(CancellationToken ct)
    {
        var sql = $"select distinct c.invoice_id as \"Value\" from ({CheckSql.Of(InTheQueue)}) c";
        return await db.WithOnePlanAsync(() => db.Database.SqlQueryRaw<Guid>(sql).ToListAsync(ct), ct);
    }
}
