using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.WebUtilities;
using Portal.HostKit;

namespace Portal.Benchmarks.Pages;

/// <summary>Finds the pages that somebody can reach: by every link, and by every word of every filter, from where they come in.</summary>
internal sealed class PageWalk
{
    /// <summary>Of one route, with the words of its filters.</summary>
    private const int MostOfARoute = 40;

    private readonly FormClient reader;
    private readonly string prefer;
    private readonly List<(TemplateMatcher Matcher, RouteEndpoint Route)> routes;
    private readonly Dictionary<string, PageAddress> found = new(StringComparer.Ordinal);
    private readonly Queue<PageAddress> next = [];

    /// <param name="reader">Signed in.</param>
    /// <param name="endpoints">All that the host answers.</param>
    /// <param name="prefer">Whose page is taken where several are found.</param>
    public PageWalk(FormClient reader, EndpointDataSource endpoints, string prefer)
    {
        this.reader = reader;
        this.prefer = prefer;
        routes =
        [
            .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .OrderBy(e => e.RoutePattern.Parameters.Count).ThenBy(e => e.Order)
                .Select(e => (new TemplateMatcher(TemplateParser.Parse(e.RoutePattern.RawText!), []), e)),
        ];
    }

    /// <summary>All of them: a page that answers with anything but words is left out.</summary>
    public async Task<IReadOnlyList<PageAddress>> WalkAsync(string from)
    {
        Offer(from);
        var pages = new List<PageAddress>();
        while (next.TryDequeue(out var address))
        {
            var asked = found[address.Key];
            var page = await reader.Open(asked.Path);
            if (!page.Response.IsSuccessStatusCode)
            {
                Console.WriteLine(FormattableString.Invariant($"BROKEN {asked.Path} answered {(int)page.Status}"));
                continue;
            }

            if (page.Response.Content.Headers.ContentType?.MediaType != "text/html" || page.Address.AbsolutePath != asked.Path.Split('?')[0])
            {
                continue;
            }

            pages.Add(asked);
            foreach (var link in page.Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Where(a => a.GetAttribute("href")!.StartsWith('/')))
            {
                Offer(link.GetAttribute("href")!.Split('#')[0]);
            }

            foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("form").Where(f => f.Method == "get"))
            {
                OfferFilters(form, page);
            }
        }

        return [.. pages.Select(p => found[p.Key])];
    }

    /// <summary>Each choice of a filter alone; in a field for words, what the column of that name says of the first row.</summary>
    private void OfferFilters(IHtmlFormElement form, FormPage page)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } told ? told.Split('?')[0] : page.Address.AbsolutePath;
        foreach (var list in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
        {
            foreach (var option in list.Options.Where(o => o.Value.Length > 0))
            {
                Offer(QueryHelpers.AddQueryString(action, list.Name!, option.Value));
            }
        }

        foreach (var box in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(i => i.Type is "text" or "search"))
        {
            var label = box.Labels is [var first, ..] ? first.TextContent.Trim() : "";
            var said = page.Document.QuerySelectorAll("td, th").FirstOrDefault(c => c.GetAttribute("data-label") == label)?.TextContent.Trim();
            Offer(QueryHelpers.AddQueryString(action, box.Name!, said is { Length: > 0 } ? said.Split('\n')[0].Trim() : prefer));
        }
    }

    private void Offer(string path)
    {
        if (Match(path) is not { } route)
        {
            return;
        }

        var address = PageAddress.Of(path, route);
        if (!found.TryGetValue(address.Key, out var before))
        {
            if (found.Values.Count(a => a.Route == address.Route) < MostOfARoute)
            {
                found.Add(address.Key, address);
                next.Enqueue(address);
            }
        }
        else if (path.Contains(prefer, StringComparison.Ordinal) && !before.Path.Contains(prefer, StringComparison.Ordinal))
        {
            found[address.Key] = address;
        }
    }

    private RouteEndpoint? Match(string path)
    {
        foreach (var (matcher, route) in routes)
        {
            var values = new RouteValueDictionary();
            if (matcher.TryMatch(path.Split('?')[0], values) && route.RoutePattern.Parameters.All(p => Fits(p, values[p.Name]?.ToString())))
            {
                return route;
            }
        }

        return null;
    }

    private static bool Fits(RoutePatternParameterPart part, string? value) => part.ParameterPolicies.All(p => p.Content switch
    {
        "guid" => Guid.TryParse(value, out _),
        "int" or "long" => long.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => true,
    });
}
