using System.Collections.Concurrent;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Portal.Notifications.Delivery;

/// <summary>Hands emails to an SMTP server: several at once, each connection for many of them.</summary>
public sealed class SmtpCarrier(MailSettings settings, Func<Sender> sender) : IMailCarrier, IAsyncDisposable
{
    /// <summary>Emails of one connection: many servers hang up after a hundred.</summary>
    public const int PerConnection = 50;

    private readonly ConcurrentStack<SmtpConnection> free = new();

    public int AtOnce => settings.Connections;

    public async Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct)
    {
        var message = MimeEmail.Of(email, settings.From, sender().Council);
        SmtpConnection? connection = null;
        try
        {
            connection = free.TryPop(out var kept) ? kept : await ConnectAsync(ct);
            try
            {
                await connection.Client.SendAsync(message, ct);
            }
            catch (Exception e) when (connection.IsUsed && SaysGoodbye(e))
            {
                // Nothing was taken yet: the server wants another connection.
                connection.Dispose();
                connection = await ConnectAsync(ct);
                await connection.Client.SendAsync(message, ct);
            }

            return null;
        }
        catch (NoConnection e)
        {
            return new CarryFailure($"The mail server cannot be reached ({e.Why}).", IsPermanent: false, IsOfServer: true);
        }
        catch (SmtpCommandException e)
        {
            // 5xx is for ever, 4xx for now; the server's own words may repeat the address, so only the code is kept.
            return new CarryFailure($"The mail server refused it ({(int)e.StatusCode}).", IsPermanent: (int)e.StatusCode >= 500);
        }
        catch (Exception e) when (IsOfNetwork(e))
        {
            // A server that was there and went while it had this one: perhaps because of it.
            return new CarryFailure($"The mail server broke off ({e.GetType().Name}).", IsPermanent: false);
        }
        finally
        {
            await PutBackAsync(connection);
        }
    }

    /// <summary>Takes leave of the server, so that it holds no connections that nobody uses.</summary>
    public async Task RestAsync()
    {
        while (free.TryPop(out var connection))
        {
            await connection.QuitAsync();
        }
    }

    public async ValueTask DisposeAsync() => await RestAsync();

    /// <summary>NotSupported: the server offers no TLS, and nothing is sent without.</summary>
    private static bool IsOfNetwork(Exception e) => e is IOException or SocketException or ProtocolException
        or AuthenticationException or SslHandshakeException or TimeoutException or ServiceNotConnectedException or NotSupportedException;

    /// <summary>The server hung up before, or as its first answer: a server may end a connection between two emails. Later than that, nobody knows what it took.</summary>
    private static bool SaysGoodbye(Exception e) => e is ServiceNotConnectedException
        or SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted, StatusCode: SmtpStatusCode.ServiceNotAvailable };

    /// <summary>For the next email, unless it has had its share or something went wrong in it.</summary>
    private async Task PutBackAsync(SmtpConnection? connection)
    {
        if (connection is null)
        {
            return;
        }

        if (connection.Client.IsConnected && ++connection.Carried < PerConnection)
        {
            free.Push(connection);
            return;
        }

        await connection.QuitAsync();
    }

    private async Task<SmtpConnection> ConnectAsync(CancellationToken ct)
    {
        var connection = new SmtpConnection(new SmtpClient { Timeout = settings.TimeoutSeconds * 1000 });
        try
        {
            await connection.Client.ConnectAsync(settings.Host!, settings.Port, Security, ct);
            if (settings.User is { Length: > 0 } user)
            {
                await connection.Client.AuthenticateAsync(user, settings.Password ?? "", ct);
            }

            return connection;
        }
        catch (Exception e) when (IsOfNetwork(e) || e is CommandException)
        {
            connection.Dispose();
            throw new NoConnection(e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SecureSocketOptions Security => settings.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>No server took the connection.</summary>
    private sealed class NoConnection(Exception cause) : Exception(cause.Message, cause)
    {
        public string Why => InnerException is SmtpCommandException refused ? $"{(int)refused.StatusCode}" : InnerException!.GetType().Name;
    }

    /// <summary>One connection, and how many emails went through it.</summary>
    private sealed class SmtpConnection(SmtpClient client) : IDisposable
    {
        public SmtpClient Client => client;

        public int Carried { get; set; }

        public bool IsUsed => Carried > 0;

        public void Dispose() => client.Dispose();

        /// <summary>Whatever the server says to it.</summary>
        public async Task QuitAsync()
        {
            try
            {
                await client.DisconnectAsync(quit: true);
            }
            catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or ServiceNotConnectedException or TimeoutException)
            {
                // It is gone already.
            }

            client.Dispose();
        }
    }
}
