using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Portal.Host.Settings;

namespace Portal.Host.Startup;

/// <summary>
/// The one line that says where the portal is, and how to sign in where demo data is on: on a developer's console as it
/// is, elsewhere into the log, where every line is JSON.
/// </summary>
public sealed class StartupBanner(PublicAddress address, IServer server, IHostEnvironment environment, ILogger<StartupBanner> log)
{
    /// <summary>How to sign in, or null; set by whoever puts in the demo data.</summary>
    public string? SignIns { get; set; }

    private bool HasAddress => server.Features.Get<IServerAddressesFeature>()?.Addresses.Count > 0;

    /// <summary>Something more for a newcomer, once the portal is up.</summary>
    public void Add(string sentence)
    {
        if (HasAddress)
        {
            Console.Out.WriteLine(sentence);
        }
    }

    public void Write(TextWriter console)
    {
        if (!HasAddress)
        {
            return; // a test's in-memory server listens nowhere, and has nothing to say
        }

        if (environment.IsDevelopment())
        {
            console.WriteLine($"Children's Provider Portal: {address.Url}{(SignIns is null ? "" : $"  {SignIns}")}");
        }
        else
        {
            log.LogInformation("Children's Provider Portal: {Url} {SignIns}", address.Url, SignIns);
        }
    }
}
