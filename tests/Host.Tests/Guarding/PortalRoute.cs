using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Host.Tests.Guarding;

/// <summary>A door of the portal, as the host itself lists them, so that one that is added later is walked through too.</summary>
/// <param name="Template">"/council/contracts/{id:guid}/change".</param>
/// <param name="Verb">GET or POST.</param>
/// <param name="Handler">The handler's name where a page has several forms.</param>
internal sealed record PortalRoute(string Template, string Verb, string? Handler)
{
    public bool IsAbout(string parameter) => Template.Contains('{' + parameter, StringComparison.Ordinal);

    /// <summary>Its address for one document and client, and the first line item of the register.</summary>
    public string Address(Guid id, string ssRef)
        => Template.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal).Replace("{ssRef}", ssRef, StringComparison.Ordinal)
            .Replace("{provider}", "P1001", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{reference}", "B1-1", StringComparison.Ordinal)
            .Replace("{**line}", "L4001", StringComparison.Ordinal)
            .Replace("{list:regex(^(rejections|orders|invoiced|changes|others)$)}", "changes", StringComparison.Ordinal)
            + (Handler is null ? "" : $"?handler={Handler}");

    public static async Task<IReadOnlyList<PortalRoute>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var found = new List<PortalRoute>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var template = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods;
                found.Add(new(template, "GET", Handler: null));
                found.AddRange(handlers.Where(x => x.HttpMethod is "Post" or "Get").Select(x => new PortalRoute(template, x.HttpMethod.ToUpperInvariant(), x.Name)));
            }
            else if (template.StartsWith("/council", StringComparison.Ordinal) || template.StartsWith("/provider", StringComparison.Ordinal))
            {
                found.AddRange(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(x => new PortalRoute(template, x, Handler: null)));
            }
        }

        return [.. found.Distinct()];
    }
}
