using System.Net;
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Host.Tests.Guarding;

/// <summary>Whoever may post where a move is made may make a move there: no policy lets in more roles than the definitions do.</summary>
public sealed class MovePolicyTests(PortalCluster cluster)
{
    [Fact]
    public async Task Every_handler_that_moves_stands_under_a_policy_as_narrow_as_the_definitions_of_its_feature()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var moving = new List<string>();
        var wrong = new List<string>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                continue;
            }

            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var uses = loaded.ModelTypeInfo!.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType).Where(LeadsToTheEngine).ToList();
            if (uses.Count == 0)
            {
                continue;
            }

            var definitions = DefinitionsOf(loaded.ModelTypeInfo!, uses, app.Services);
            foreach (var handler in loaded.HandlerMethods.Where(h => h.HttpMethod == "Post"))
            {
                var name = $"{endpoint.RoutePattern.RawText} {handler.Name}".TrimEnd();
                moving.Add(name);
                string[] policies = [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy!),
                    .. loaded.ModelTypeInfo!.GetCustomAttributes<PostPolicyAttribute>().Where(a => a.IsOver(handler)).Select(a => a.Policy)];
                wrong.AddRange((await StrangersAsync(policies, definitions, app.Services))
                    .Select(role => $"{name}: {role} may post ({string.Join(" and ", policies)}), and may neither begin nor move a {string.Join(" or ", definitions.Select(d => d.Name))}"));
            }
        }

        Assert.Contains("council/placements/{id:guid} Move", moving);
        Assert.Contains("provider/invoices/{id:guid} Update", moving);
        Assert.True(moving.Count > 40, string.Join(Environment.NewLine, moving));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Whoever_only_reads_a_page_cannot_post_to_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenProviderUserAsync("rita.reader@sleepovers.example", ProviderRoles.Signatory, "P1001");
        var rita = await world.AsAsync("rita.reader@sleepovers.example");

        Assert.Equal(HttpStatusCode.OK, (await rita.Open("/provider/periods")).Status);
        foreach (var route in new PortalRoute[] { new("/provider/periods", "POST", null),
            new("/provider/invoices/{id:guid}", "POST", "Update"), new("/provider/placements/{id:guid}", "POST", "Move") })
        {
            Assert.Equal((route, HttpStatusCode.Forbidden), (route, (await rita.KnockAsync(route, route.Address(Guid.NewGuid(), PortalGivens.Cinder))).Status));
        }
    }

    [Theory]
    [InlineData(Policies.CouncilUser, "InvoiceAuthoriser, InvoiceFinaliser, Administrator")]
    [InlineData(Policies.ProviderUser, "Signatory, PortalAdministrator")]
    [InlineData(Policies.Placements, "")]
    [InlineData(Policies.InvoiceFinaliser, "InvoiceFinaliser")]
    public async Task A_policy_that_is_too_wide_is_found(string policy, string expected)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        var report = app.Services.GetServices<WorkflowDefinition>().Single(d => d.Name == "Placement report");

        Assert.Equal(expected, string.Join(", ", await StrangersAsync([policy], [report], app.Services)));
    }

    /// <summary>Roles that pass all policies and may neither begin nor move any.</summary>
    private static async Task<List<string>> StrangersAsync(string[] policies, IReadOnlyList<WorkflowDefinition> definitions, IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        var found = new List<string>();
        foreach (var (role, user, actor) in OfOneRole())
        {
            var passes = true;
            foreach (var policy in policies)
            {
                passes &= (await authorization.AuthorizeAsync(user, policy)).Succeeded;
            }

            if (passes && !definitions.Any(d => d.MayBegin(actor) || d.Moves.Any(m => m.By.Includes(actor))))
            {
                found.Add(role);
            }
        }

        return found;
    }

    private static IEnumerable<(string Role, ClaimsPrincipal User, Actor Actor)> OfOneRole()
    {
        foreach (var role in Enum.GetValues<CouncilRoles>().Where(r => r != CouncilRoles.None))
        {
            yield return (role.ToString(), Signed(AccountKind.Council, role.ToString()), Actor.ForCouncil(Guid.NewGuid(), "A", "The council", role));
        }

        foreach (var role in Enum.GetValues<ProviderRoles>().Where(r => r != ProviderRoles.None))
        {
            yield return (role.ToString(), Signed(AccountKind.Provider, role.ToString()), Actor.ForProvider(Guid.NewGuid(), "A", "P1001", "Sleepovers", role));
        }
    }

    private static ClaimsPrincipal Signed(AccountKind kind, string role)
    {
        var identity = new ClaimsIdentity([new(PortalClaims.Kind, kind.ToString()), new(PortalClaims.Role, role)], "test");
        if (kind == AccountKind.Provider)
        {
            identity.AddClaim(new(PortalClaims.Provider, "P1001"));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>The definitions of the features whose use cases the page calls; where it only asks the definition, of its own feature.</summary>
    private static List<WorkflowDefinition> DefinitionsOf(Type page, List<Type> uses, IServiceProvider services)
    {
        var all = services.GetServices<WorkflowDefinition>().ToList();
        var called = Of(uses.Where(u => u.Namespace != typeof(RecordMoves).Namespace));
        if (called.Count == 0)
        {
            called = Of([page]);
        }

        return called.Count > 0 ? called : Of(uses.SelectMany(Needs)) is { Count: > 0 } needed ? needed : all; // a task can be of any workflow

        List<WorkflowDefinition> Of(IEnumerable<Type> types)
        {
            var features = types.Select(t => t.Namespace!.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
            return [.. all.Where(d => features.Contains(d.GetType().Namespace!.Split('.')[^1]))];
        }
    }

    private static bool LeadsToTheEngine(Type type) => Reaches(type, []);

    private static bool Reaches(Type type, HashSet<Type> seen)
        => type == typeof(WorkflowEngine) || (seen.Add(type) && Needs(type).Any(t => Reaches(t, seen)));

    private static IEnumerable<Type> Needs(Type type)
        => type.Namespace?.StartsWith("Portal.", StringComparison.Ordinal) == true
            ? type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
            : [];
}
