using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Portal.Postgres;

/// <summary>Where a server listens.</summary>
internal static class ServerPort
{
    /// <summary>The port of last time, so that other programs (and a host that outlives its server) find it again.</summary>
    public static async Task<int?> LastAsync(ServerFolder folder, CancellationToken ct)
        => File.Exists(folder.Port) && int.TryParse(await File.ReadAllTextAsync(folder.Port, ct), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    public static Task KeepAsync(ServerFolder folder, int port)
        => File.WriteAllTextAsync(folder.Port, port.ToString(CultureInfo.InvariantCulture), CancellationToken.None);

    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
