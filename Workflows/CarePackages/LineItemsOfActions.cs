using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Actions;

namespace Portal.Workflows.CarePackages;

/// <summary>Line items that an action can be about.</summary>
internal sealed class LineItemsOfActions(LineItemQueries lineItems) : IActionSubjects
{
    public SubjectKind Kind => SubjectKind.LineItem;

    public async Task<ActionSubject?> FindAsync(Actor actor, string key, CancellationToken ct)
        => await (
            from l in lineItems.VisibleTo(actor)
            join t in lineItems.Terms on l.Ref equals t.Ref
            where l.Ref == key
            select new { l.Ref, t.ProviderRef }).FirstOrDefaultAsync(ct) is { } item
            ? new ActionSubject(Kind, key, item.Ref + " (Care package line item)", item.ProviderRef)
            : null;
}
