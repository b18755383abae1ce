using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Who may use the portal for a provider, and when each provider's list was last gone through.</summary>
public sealed class AccessList(PortalDbContext db, AuditTrail audit)
{
    public Task<Paged<AccessRow>> OfAsync(string providerRef, int page, CancellationToken ct)
    {
        var members = db.Memberships.AsNoTracking().Where(m => m.ProviderRef == providerRef);
        var rows =
            from m in members
            join u in db.Users on m.UserId equals u.Id
            orderby u.Name, u.Email
            select new AccessRow(
                u.Id, u.Name, u.Email!, m.Roles, u.PasswordHash != null, db.AuditEntries.Any(a => a.Kind == AuditKind.Invited && a.Subject == u.Email),
                db.AuditEntries.Where(a => a.UserId == u.Id && a.Kind == AuditKind.SignedIn).Max(a => (DateTimeOffset?)a.At));
        return rows.PageAsync(members, page, ct);
    }

    /// <summary>Each provider with its number of users and its last review, the longest ago first: the yearly list.</summary>
    public Task<Paged<AccessReviewRow>> ReviewsAsync(int page, CancellationToken ct)
    {
        var providers = db.Providers.AsNoTracking().Where(p => db.Memberships.Any(m => m.ProviderRef == p.Ref));
        var rows =
            from p in providers
            let last = db.AuditEntries.Where(a => a.Kind == AuditKind.AccessReviewed && a.Subject == p.Ref).Max(a => (DateTimeOffset?)a.At)
            orderby last ?? DateTimeOffset.MinValue, p.Name, p.Ref
            select new AccessReviewRow(p.Ref, p.Name, db.Memberships.Count(m => m.ProviderRef == p.Ref),
                db.Memberships.Count(m => m.ProviderRef == p.Ref
                    && db.Users.Any(u => u.Id == m.UserId && u.PasswordHash == null && !db.AuditEntries.Any(a => a.Kind == AuditKind.Invited && a.Subject == u.Email))),
                last);
        return rows.PageAsync(providers, page, ct);
    }

    /// <summary>The provider's name, or null where there is none.</summary>
    public Task<string?> ProviderAsync(string providerRef, CancellationToken ct) => db.Providers.Where(p => p.Ref == providerRef).Select(p => p.Name).FirstOrDefaultAsync(ct);

    /// <summary>An administrator has gone through the list of a provider's people.</summary>
    public Task ReviewedAsync(AuditedBy by, string providerRef, int people, CancellationToken ct)
        => audit.RecordAsync(AuditKind.AccessReviewed, by, providerRef, $"{people} people", ct);
}
