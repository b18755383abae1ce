using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Invoices;
using Portal.Workflows.Actions;

namespace Portal.Workflows.Invoices;

/// <summary>Invoices and credit notes that an action can be about.</summary>
internal sealed class InvoicesOfActions(InvoiceQueries invoices) : IActionSubjects
{
    public SubjectKind Kind => SubjectKind.Invoice;

    public async Task<ActionSubject?> FindAsync(Actor actor, string key, CancellationToken ct)
        => Guid.TryParse(key, CultureInfo.InvariantCulture, out var id)
            && await invoices.VisibleTo(actor).Where(v => v.Id == id).Select(v => new { v.Number, v.Kind, v.ProviderRef }).FirstOrDefaultAsync(ct) is { } v
            ? new ActionSubject(Kind, key, $"{v.Number} ({v.Kind.Title()})", v.ProviderRef)
            : null;
}
