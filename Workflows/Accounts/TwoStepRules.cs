using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>The council says for which roles two-step sign-in is required.</summary>
public sealed class TwoStepRules(PortalDbContext db, AuditTrail audit)
{
    public async Task<TwoStepRule> FindAsync(CancellationToken ct) => await db.TwoStepRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new TwoStepRule();

    /// <summary>Whoever has such a role and no second step sets it up before anything else.</summary>
    public async Task SetAsync(AuditedBy by, CouncilRoles council, ProviderRoles provider, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into two_step_rules (id, council_roles, provider_roles) values ({TwoStepRule.Only}, {(int)council}, {(int)provider})
            on conflict (id) do update set council_roles = excluded.council_roles, provider_roles = excluded.provider_roles
            """,
            ct);
        await audit.RecordAsync(AuditKind.RolesChanged, by, "Two-step sign-in", $"Required for {council}; {provider}", ct);
        await transaction.CommitAsync(ct);
    }
}
