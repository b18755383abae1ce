using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Portal.Notifications.Delivery;

/// <summary>Hands emails to an SMTP server.</summary>
public sealed class SmtpCarrier(MailSettings settings, Func<Sender> sender) : IMailCarrier
{
    public async Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct)
    {
        try
        {
            using var client = new SmtpClient { Timeout = settings.TimeoutSeconds * 1000 };
            await client.ConnectAsync(settings.Host!, settings.Port, Security, ct);
            if (settings.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", ct);
            }

            await client.SendAsync(MimeEmail.Of(email, settings.From, sender().Council), ct);
            await client.DisconnectAsync(quit: true, ct);
            return null;
        }
        catch (SmtpCommandException e)
        {
            // 5xx is for ever, 4xx for now; the server's own words may repeat the address, so only the code is kept.
            return new CarryFailure($"The mail server refused it ({(int)e.StatusCode}).", IsPermanent: (int)e.StatusCode >= 500);
        }
        // NotSupported: the server offers no TLS, and nothing is sent without.
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or ProtocolException
            or AuthenticationException or SslHandshakeException or TimeoutException or ServiceNotConnectedException or NotSupportedException)
        {
            return new CarryFailure($"The mail server cannot be reached ({e.GetType().Name}).", IsPermanent: false);
        }
    }

    private SecureSocketOptions Security => settings.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
