using Portal.Host.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Audit;

/// <summary>Writes down who takes a file that names clients, and what of it, before it is made.</summary>
public sealed class ClientExports(CurrentActor current, AuditSource source, AuditTrail audit, IHttpContextAccessor http)
{
    /// <param name="file">Its name without the ending.</param>
    /// <param name="ct">Stops it.</param>
    public Task RecordAsync(string file, CancellationToken ct)
    {
        var asked = http.HttpContext!.Request is var request ? $"{request.Path}{request.QueryString}" : "";
        return audit.RecordAsync(AuditKind.ClientsExported, source.Of(current.Actor), file, asked, ct);
    }
}
