using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

/// <summary>Pages behind single policies, which say in their heading who acts: so that rights are tried without any feature.</summary>
internal sealed class ProbePages : IStartupFilter
{
    public static WebApplicationFactory<Program> In(PortalApp app)
        => app.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, ProbePages>()));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.UseRouting();
        app.UseAuthorization();
        app.UseEndpoints(endpoints =>
        {
            foreach (var policy in (string[])[Policies.ProviderUser, Policies.Signatory, Policies.CouncilUser, Policies.Placements])
            {
                endpoints.MapGet($"/probe/{policy}", (CurrentActor current) => Results.Text(
                    $"<h1>{current.Actor.Name} for {current.Actor.Organisation} ({current.Actor.ProviderRef}{current.Actor.CouncilRoles})</h1>", "text/html"))
                    .RequireAuthorization(policy);
            }
        });
    };
}
