using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Accounts;

/// <summary>Every step is done: the session begins.</summary>
public sealed class SignInEnd(AccountReader accounts, AuditSource source, AuditTrail audit)
{
    /// <summary>Begins it, and says where the person goes unless they came for something.</summary>
    public async Task<string> BeginAsync(HttpContext http, AppUser user, string? detail, CancellationToken ct)
    {
        var providers = user.Kind == AccountKind.Provider ? await accounts.ProvidersAsync(user.Id, ct) : [];
        var only = providers is [var one] ? one.Ref : null;
        await PortalSession.StartAsync(http, user, only);
        await audit.RecordAsync(AuditKind.SignedIn, source.Of(user), user.Email, detail, ct);
        return Homes.Of(user.Kind, only is not null);
    }
}
