using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Keeps who has opened which document, and when first.</summary>
public sealed class ContractOpenings(PortalDbContext db, EngineClock clock)
{
    public Task RecordAsync(Guid documentId, Actor actor, CancellationToken ct)
        => db.Database.ExecuteSqlAsync(
            $"insert into contract_openings (document_id, user_id, first_at) values ({documentId}, {actor.UserId!.Value}, {clock.Now}) on conflict do nothing", ct);
}
