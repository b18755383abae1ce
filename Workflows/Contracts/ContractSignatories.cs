using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Whom a published document is for: the council asks before it publishes to nobody.</summary>
public sealed class ContractSignatories(PortalDbContext db)
{
    /// <summary>More names than this help nobody.</summary>
    private const int Limit = 20;

    public async Task<IReadOnlyList<SignatoryRow>> OfAsync(string providerRef, CancellationToken ct)
        => await (
            from m in db.Memberships
            join u in db.Users on m.UserId equals u.Id
            where m.ProviderRef == providerRef && m.Roles.HasFlag(ProviderRoles.Signatory)
            orderby u.Name, u.Id
            select new SignatoryRow(u.Name, u.PasswordHash != null)).Take(Limit).ToListAsync(ct);
}
