using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

public sealed class EndpointTests(PortalCluster cluster)
{
    /// <summary>ASP.NET's own answer to a file that does not exist, in Development only; the fallback policy closes it.</summary>
    private const string DevelopmentFiles = "Fallback {**path:file}";

    [Fact]
    public async Task Every_endpoint_names_its_policy_or_is_open_to_strangers_on_purpose()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.Contains(endpoints.OfType<RouteEndpoint>(), x => x.RoutePattern.RawText?.Trim('/') == "sign-in");
        Assert.Empty(Silent(endpoints).Except([DevelopmentFiles], StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_policy_that_an_endpoint_names_exists()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        var policies = app.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var named = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(x => x.Metadata.GetOrderedMetadata<IAuthorizeData>()).Select(x => x.Policy).OfType<string>().Distinct(StringComparer.Ordinal);

        foreach (var policy in named)
        {
            Assert.NotNull(await policies.GetPolicyAsync(policy));
        }
    }

    [Fact]
    public void An_endpoint_that_says_nothing_is_found()
    {
        Endpoint[] endpoints =
        [
            Named("silent"),
            Named("any account at all", new AuthorizeAttribute()),
            Named("policy", new AuthorizeAttribute(Policies.Signatory)),
            Named("open", new AllowAnonymousAttribute()),
        ];

        Assert.Equal(["silent", "any account at all"], Silent(endpoints));
    }

    private static IReadOnlyList<string?> Silent(IEnumerable<Endpoint> endpoints)
        => [.. endpoints.Where(x => x.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !x.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => !string.IsNullOrEmpty(a.Policy))).Select(x => x.DisplayName)];

    private static Endpoint Named(string name, params object[] metadata) => new(_ => Task.CompletedTask, new EndpointMetadataCollection(metadata), name);
}
