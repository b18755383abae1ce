namespace Portal.Host.Settings;

/// <summary>Where TLS is spoken.</summary>
public static class Tls
{
    private const string Scheme = "https://";

    /// <summary>Whether readers reach the portal by it, as its public address says (setting <c>Portal:Url</c>).</summary>
    public static bool IsReachedByTls(this IConfiguration settings) => IsTls(settings["Portal:Url"]);

    /// <summary>Whether this host itself speaks it: at one of the server's own endpoints; where none is set, of its addresses; where none is set either, ports.</summary>
    public static bool ServesTls(this IConfiguration settings)
    {
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).ToList();
        return endpoints.Count > 0 ? endpoints.Exists(IsTls)
            : settings[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls ? urls.Split(';').Any(IsTls)
            : settings[WebHostDefaults.HttpsPortsKey] is { Length: > 0 };
    }

    private static bool IsTls(string? address) => address?.Trim().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true;
}
