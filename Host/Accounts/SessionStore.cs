using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Host.Accounts;

/// <summary>Keeps authentication tickets in the database; the cookie carries a random key to them and nothing else.</summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, IDataProtectionProvider protection, IConfiguration settings) : ITicketStore
{
    private const int KeyBytes = 32;
    private readonly IDataProtector protector = protection.CreateProtector("Portal.Sessions");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, http: null);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) => StoreAsync(ticket, httpContext);

    private async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext? http)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));
        var user = ticket.Principal.UserId() ?? throw new InvalidOperationException("A session needs an account.");
        var end = End(ticket);
        var agent = http is null ? null : $"{(Framed.Of(http) is null ? "" : "In a page of your own, ")}{http.Request.Headers.UserAgent}";
        var session = new StartedSession(ticket.Properties.SessionId(), user, Write(ticket), end, http?.Connection.RemoteIpAddress?.ToString(), agent);
        await InSessions(x => x.StartAsync(key, session));
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var end = End(ticket);
        return InSessions(x => x.RenewAsync(key, Write(ticket), end));
    }

    /// <summary>Beside a fault of the database its error page has nobody signed in: asking again would only fail, or wait, again.</summary>
    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
        => DatabaseUnavailable.Explains(httpContext.Features.Get<IExceptionHandlerFeature>()?.Error) ? Task.FromResult<AuthenticationTicket?>(null) : RetrieveAsync(key);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        Session? session = null;
        await InSessions(async x => session = await x.FindAsync(key));
        return session is null ? null : TicketSerializer.Default.Deserialize(protector.Unprotect(session.Ticket));
    }

    public Task RemoveAsync(string key) => InSessions(x => x.EndAsync(key));

    private byte[] Write(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    /// <summary>Slides with use, but never beyond the longest time a session may last; the ticket is told.</summary>
    private DateTimeOffset End(AuthenticationTicket ticket)
    {
        var latest = ticket.Properties.Started() + SessionLimits.From(settings).Maximum;
        var end = ticket.Properties.ExpiresUtc is { } sliding && sliding < latest ? sliding : latest;
        ticket.Properties.ExpiresUtc = end;
        return end;
    }

    private async Task InSessions(Func<Sessions, Task> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<Sessions>());
    }
}
