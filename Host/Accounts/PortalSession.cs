using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// What a session remembers: who signed in, since when, with which password, and the provider that was chosen. It says
/// nothing of rights; those are read afresh for every request.
/// </summary>
public static class PortalSession
{
    /// <summary>The authentication scheme, and the name of the cookie as the page about cookies tells it.</summary>
    public const string Scheme = "portal-session";

    private const string StampClaim = "stamp";
    private const string ProviderItem = "provider";
    private const string StartedItem = "started";
    private const string IdItem = "id";

    /// <summary>
    /// Signs the person in, acting for <paramref name="providerRef"/> if one is given. Two-step sign-in stands before
    /// this call: whoever turned it on is sent to it, with no session until it is done.
    /// </summary>
    public static Task StartAsync(HttpContext http, AppUser user, string? providerRef) => StartAsync(http, user, providerRef, Scheme);

    internal static Task StartAsync(HttpContext http, AppUser user, string? providerRef, string scheme)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()), new Claim(StampClaim, user.SecurityStamp ?? "")], scheme);
        var properties = new AuthenticationProperties { IssuedUtc = now };
        properties.Items[StartedItem] = now.ToString("O", CultureInfo.InvariantCulture);
        properties.Items[ProviderItem] = providerRef;
        properties.Items[IdItem] = Guid.CreateVersion7(now).ToString();
        return http.SignInAsync(scheme, new ClaimsPrincipal(identity), properties);
    }

    /// <summary>Goes on after the account's stamp changed by this very browser; every other session of the account is over.</summary>
    public static async Task RestampAsync(HttpContext http, AppUser user)
    {
        if ((await http.AuthenticateAsync(Scheme)).Ticket is { } ticket)
        {
            var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()), new Claim(StampClaim, user.SecurityStamp ?? "")], Scheme);
            await http.SignInAsync(Scheme, new ClaimsPrincipal(identity), ticket.Properties);
        }
    }

    /// <summary>Acts for another provider from the next request on. The membership is checked then, as in every request.</summary>
    public static async Task ChooseProviderAsync(HttpContext http, string providerRef)
    {
        var session = await http.AuthenticateAsync(Scheme);
        if (session.Ticket is { } ticket)
        {
            ticket.Properties.Items[ProviderItem] = providerRef;
            await http.SignInAsync(Scheme, ticket.Principal, ticket.Properties);
        }
    }

    /// <summary>What the session of this request is called among its owner's; empty where nobody is signed in.</summary>
    public static async Task<Guid> CurrentIdAsync(HttpContext http)
        => (await http.AuthenticateAsync(Scheme)).Properties?.SessionId() ?? Guid.Empty;

    /// <summary>A session from before sessions had ids is called nothing.</summary>
    internal static Guid SessionId(this AuthenticationProperties properties)
        => properties.Items.TryGetValue(IdItem, out var id) && Guid.TryParse(id, out var parsed) ? parsed : Guid.Empty;

    internal static string? ChosenProvider(this AuthenticationProperties properties)
        => properties.Items.TryGetValue(ProviderItem, out var provider) ? provider : null;

    internal static DateTimeOffset Started(this AuthenticationProperties properties)
        => DateTimeOffset.Parse(properties.Items[StartedItem]!, CultureInfo.InvariantCulture);

    internal static string Stamp(this ClaimsPrincipal user) => user.FindFirstValue(StampClaim) ?? "";

    /// <summary>The stamp is kept, so that a renewed ticket still carries it.</summary>
    internal static Claim StampOf(AccountFacts facts) => new(StampClaim, facts.SecurityStamp ?? "");
}
