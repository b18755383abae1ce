using Portal.Host.Settings;
using Portal.Notifications.Delivery;

namespace Portal.Host.Startup;

/// <summary>What an installation for real readers needs, and a developer's does not. Checked outside Development.</summary>
public sealed class ProductionChecks(PortalSettings portal, MailSettings mail, ProxySettings proxies, IConfiguration settings, IHostEnvironment environment)
{
    /// <summary>What works, but not as its readers would wish; one sentence each, for the log.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            if (environment.IsDevelopment())
            {
                yield break;
            }

            if (!IsAddressTold)
            {
                yield return "Portal:Url is not set: links in emails lead to an address of this machine, which readers elsewhere cannot open, and requests are answered whichever Host they name.";
            }
            else if (!settings.IsReachedByTls() && !new Uri(portal.Url!).IsLoopback)
            {
                yield return $"Portal:Url '{portal.Url}' says http: no browser keeps the portal's cookies there, so nobody can sign in. Readers need an address such as https://portal.example.gov.uk.";
            }
        }
    }

    private bool IsAddressTold => portal.Url is { Length: > 0 };

    /// <param name="isCommand">Nothing listens.</param>
    /// <exception cref="StartProblem">Emails, sign-ins or evidence would not be what their readers trust they are.</exception>
    public void Check(bool isCommand)
    {
        if (environment.IsDevelopment())
        {
            return;
        }

        if (mail.Host is { Length: > 0 } && !IsAddressTold)
        {
            throw new StartProblem("Portal:Url is needed where Mail:Host is set: links in emails must lead to an address that their readers can open.");
        }

        if (!isCommand)
        {
            CheckMail();
            CheckProxies();
        }
    }

    private void CheckMail()
    {
        if (mail is { Host: not { Length: > 0 }, FilesInProduction: false })
        {
            throw new StartProblem("Mail:Host is not set, so emails would be kept as files on this machine and nobody would receive one. Name the mail server, such as smtp.example.gov.uk, "
                + "or say that files are what you want: Mail:FilesInProduction=true.");
        }
    }

    private void CheckProxies()
    {
        if (string.Equals(settings[Proxies.EverybodySetting], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartProblem("ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everybody what address they come from, and evidence of signatures holds it. "
                + "Take it away, and name the proxies before this host: Proxy:Known, such as 10.0.0.5 or 10.0.0.0/24.");
        }

        if (!proxies.AreTold && !settings.ServesTls())
        {
            throw new StartProblem("Readers need TLS, and this host listens on http only. Name the proxies before it that speak TLS with them, Proxy:Known, such as 10.0.0.5 or 10.0.0.0/24, "
                + "or let it speak TLS itself: --urls https://0.0.0.0:443 and a certificate, Kestrel:Certificates:Default.");
        }
    }
}
