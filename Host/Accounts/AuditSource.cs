using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Accounts;

/// <summary>Who does what is audited in this request, with the address that it comes from.</summary>
public sealed class AuditSource(IHttpContextAccessor http)
{
    public string? IpAddress => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    public AuditedBy Of(Actor actor) => AuditedBy.Of(actor, IpAddress);

    public AuditedBy Of(AppUser user) => new(user.Id, user.Name, Organisation: null, IpAddress);

    public AuditedBy Stranger => AuditedBy.Stranger(IpAddress);
}
