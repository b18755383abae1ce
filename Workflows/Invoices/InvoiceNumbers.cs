using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Numbers are unique per provider for ever; the database holds it, this names the other one.</summary>
internal static class InvoiceNumbers
{
    /// <param name="db">The store.</param>
    /// <param name="provider">Whose numbers.</param>
    /// <param name="number">The wanted one.</param>
    /// <param name="except">The invoice that may have it.</param>
    /// <param name="ct">Stops the question.</param>
    /// <exception cref="InvoiceNumberIsTaken">Another invoice or credit note has it.</exception>
    public static async Task MustBeFreeAsync(PortalDbContext db, string provider, InvoiceNumber number, Guid except, CancellationToken ct)
    {
        var key = number.Key;
        var other = await db.Invoices.AsNoTracking()
            .Where(v => v.ProviderRef == provider && v.NumberKey == key && v.State != InvoiceState.Deleted && v.Id != except)
            .Select(v => new { v.Number, v.State })
            .FirstOrDefaultAsync(ct);
        if (other is not null)
        {
            throw new InvoiceNumberIsTaken(other.Number, other.State.ToString());
        }
    }
}
