using Portal.Domain.Accounts;

namespace Portal.Workflows.Audit;

/// <summary>Who did what is audited, and from where.</summary>
public sealed record AuditedBy(Guid? UserId, string? Name, string? Organisation, string? IpAddress)
{
    /// <summary>Nobody that is known.</summary>
    public static AuditedBy Stranger(string? ip) => new(null, null, null, ip);

    public static AuditedBy Of(Actor actor, string? ip = null) => new(actor.UserId, actor.Name, actor.Organisation, ip);
}
