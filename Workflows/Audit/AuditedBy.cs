using Portal.Domain.Accounts;

namespace Portal.Workflows.Audit;

/// <summary>Who did what is audited, and from where.</summary>
public sealed record AuditedBy(Guid? UserId, string? Name, string? Organisation, string? IpAddress)
{
    /// <summary>Nobody that is known.</summary>
    public static AuditedBy Stranger(string? ip) => new(null, null, null, ip);

    /// <summary>Whoever may type commands on the server; who that is, the server's own records say.</summary>
    public static AuditedBy CommandLine { get; } = new(null, "The command line", null, null);

    public static AuditedBy Of(Actor actor, string? ip = null) => new(actor.UserId, actor.Name, actor.Organisation, ip);
}
