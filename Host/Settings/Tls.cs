namespace Portal.Host.Settings;

/// <summary>Whether readers reach the portal by TLS, as its public address says (setting <c>Portal:Url</c>).</summary>
public static class Tls
{
    public static bool IsReachedByTls(this IConfiguration settings)
        => settings["Portal:Url"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
}
