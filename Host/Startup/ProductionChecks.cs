using Portal.Host.Settings;
using Portal.Notifications.Delivery;

namespace Portal.Host.Startup;

/// <summary>What an installation for real readers needs, and a developer's does not. Checked outside Development.</summary>
public sealed class ProductionChecks(PortalSettings portal, MailSettings mail, IConfiguration settings, IHostEnvironment environment, PublicAddress address)
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
                yield return $"Portal:Url is not set: links in emails lead to {address.Url}, which readers elsewhere cannot open.";
            }

            if (settings.IsReachedByTls() && !IsBehindAToldProxy && !address.Listens("https://"))
            {
                yield return "Portal:Url says https and this host listens on http only, so a proxy stands before it: "
                    + "set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true, or the evidence of decisions holds the proxy's address in place of the reader's.";
            }
        }
    }

    private bool IsAddressTold => portal.Url is { Length: > 0 };

    private bool IsBehindAToldProxy => string.Equals(settings["ForwardedHeaders_Enabled"], "true", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="StartProblem">Real emails would carry links that lead nowhere.</exception>
    public void Check()
    {
        if (!environment.IsDevelopment() && mail.Host is { Length: > 0 } && !IsAddressTold)
        {
            throw new StartProblem("Portal:Url is needed where Mail:Host is set: links in emails must lead to an address that their readers can open.");
        }
    }
}
