using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Portal.Host.Settings;

/// <summary>
/// The portal's address as its readers reach it, for links in emails and invitations. Never taken from a request: whoever
/// writes a request chooses its Host header.
/// </summary>
public sealed class PublicAddress(PortalSettings settings, IServer server, IConfiguration configuration)
{
    /// <summary>Without a slash at the end.</summary>
    public string Url => (settings.Url is { Length: > 0 } told ? told : Reachable(Listening ?? Configured)).TrimEnd('/');

    /// <summary>What the server listens on; null until it does (a command never does).</summary>
    private string? Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();

    private string Configured
        => configuration["urls"]?.Split(';')[0]
            ?? (configuration["http_ports"]?.Split(';')[0] is { Length: > 0 } port ? $"http://localhost:{port}" : "http://localhost:5000");

    /// <summary>"All addresses of this machine" is nothing that a browser can open.</summary>
    private static string Reachable(string address)
        => address
            .Replace("//[::]:", "//localhost:", StringComparison.Ordinal)
            .Replace("//0.0.0.0:", "//localhost:", StringComparison.Ordinal)
            .Replace("//+:", "//localhost:", StringComparison.Ordinal)
            .Replace("//*:", "//localhost:", StringComparison.Ordinal);
}
