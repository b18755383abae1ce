using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Portal.Host.Settings;
using Serilog.Core;
using Serilog.Events;

namespace Portal.Host.Startup;

/// <summary>What a start says where nobody can be answered at its address: a sentence in place of the server's stack trace.</summary>
internal static class Listening
{
    /// <summary>Whether a start failed by its address: another program has it, the machine has it not, or this user may not take it.</summary>
    public static bool IsWhy(Exception? e)
        => e is IOException { InnerException: AddressInUseException }
            or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AccessDenied or SocketError.AddressNotAvailable };

    /// <summary>Whether a line of the log is no more than that: the server's own, with its stack trace.</summary>
    public static bool IsSaidBy(LogEvent line) => IsWhy(line.Exception)
        && line.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: string category }
        && (category.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal) || category.StartsWith("Microsoft.AspNetCore.Server", StringComparison.Ordinal));

    /// <param name="settings">They say where it was to listen.</param>
    /// <param name="e">What <see cref="IsWhy"/>.</param>
    public static StartProblem Problem(IConfiguration settings, Exception e)
    {
        var why = e switch
        {
            SocketException { SocketErrorCode: SocketError.AccessDenied } => "only an administrator of this machine may listen there. Choose",
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "this machine has no such address. Choose",
            _ => "another program listens there already, perhaps this portal in another window. End it, or choose",
        };
        return new($"The portal cannot be reached at {settings[WebHostDefaults.ServerUrlsKey] ?? "its address"}: {why} another address: --urls http://127.0.0.1:5001");
    }
}
