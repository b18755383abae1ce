using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Changes;

/// <summary>What a change can be asked for, as it stands today; only the provider's own.</summary>
public sealed class ChangeTargets(PortalDbContext db)
{
    /// <summary>What people call it and its values by field; null where the provider has no such thing.</summary>
    /// <param name="providerRef">Whose.</param>
    /// <param name="kind">Of which kind.</param>
    /// <param name="key">Its reference or id; null for something new.</param>
    /// <param name="ct">Stops it.</param>
    public Task<ChangeTarget?> FindAsync(string providerRef, ChangeKind kind, string? key, CancellationToken ct) => kind switch
    {
        ChangeKind.Organisation => key is null || key == providerRef ? OrganisationAsync(providerRef, ct) : Task.FromResult<ChangeTarget?>(null),
        ChangeKind.Service => ServiceAsync(providerRef, key, ct),
        ChangeKind.Contact or ChangeKind.ContactRemoval => ContactAsync(providerRef, key, ct),
        ChangeKind.NewContact => Task.FromResult<ChangeTarget?>(new ChangeTarget(null, "A new contact", new Dictionary<string, string?>())),
        ChangeKind.NewUser => Task.FromResult<ChangeTarget?>(new ChangeTarget(null, "A new user", new Dictionary<string, string?>())),
        _ => UserAsync(providerRef, key, ct),
    };

    /// <summary>The same, held until the transaction ends, so that nobody changes it meanwhile.</summary>
    internal async Task<ChangeTarget?> HoldAsync(ChangeRequest change, CancellationToken ct)
    {
        FormattableString? hold = change.Kind switch
        {
            ChangeKind.Organisation => $"select 1 from providers where ref = {change.SubjectKey} for update",
            ChangeKind.Service => $"select 1 from services where ref = {change.SubjectKey} for update",
            ChangeKind.Contact or ChangeKind.ContactRemoval => $"select 1 from contacts where ref = {change.SubjectKey} for update",
            _ => null,
        };
        if (hold is not null)
        {
            await db.Database.ExecuteSqlAsync(hold, ct);
        }

        return await FindAsync(change.ProviderRef, change.Kind, change.SubjectKey, ct);
    }

    private async Task<ChangeTarget?> OrganisationAsync(string providerRef, CancellationToken ct)
        => await db.Providers.AsNoTracking().FirstOrDefaultAsync(p => p.Ref == providerRef, ct) is { } p
            ? Target(p.Ref, $"{p.Name} (Organisation)", ("name", p.Name), ("address", p.Address), ("email", p.Email), ("phone", p.Phone), ("vat_number", p.VatNumber))
            : null;

    private async Task<ChangeTarget?> ServiceAsync(string providerRef, string? key, CancellationToken ct)
        => await db.Services.AsNoTracking().FirstOrDefaultAsync(s => s.Ref == key && s.ProviderRef == providerRef, ct) is { } s
            ? Target(s.Ref, $"{s.Name} (Service)", ("name", s.Name), ("address", s.Address))
            : null;

    private async Task<ChangeTarget?> ContactAsync(string providerRef, string? key, CancellationToken ct)
        => await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Ref == key && c.ProviderRef == providerRef, ct) is { } c
            ? Target(c.Ref, $"{c.Name} (Contact)", ("name", c.Name), ("job_title", c.JobTitle), ("email", c.Email), ("phone", c.Phone))
            : null;

    private async Task<ChangeTarget?> UserAsync(string providerRef, string? key, CancellationToken ct)
    {
        if (!Guid.TryParse(key, out var id))
        {
            return null;
        }

        var found = await (
            from m in db.Memberships
            join u in db.Users on m.UserId equals u.Id
            where m.UserId == id && m.ProviderRef == providerRef
            select new { u.Name, u.Email, m.Roles }).FirstOrDefaultAsync(ct);
        return found is null ? null : Target(id.ToString(), $"{found.Name}, {found.Email} (User)", ("roles", AccessRoles.Words(found.Roles)));
    }

    private static ChangeTarget Target(string key, string label, params (string Name, string? Value)[] values) => new(key, label, values.ToDictionary(v => v.Name, v => v.Value));
}
