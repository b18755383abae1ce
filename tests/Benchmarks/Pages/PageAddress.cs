using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Portal.Benchmarks.Pages;

/// <summary>One page of the portal as a link or a filter leads to it: all addresses that differ by whose page it is alone are one.</summary>
/// <param name="Key">The route, with the words that were chosen in its filters: "/council/invoices?State=Finalised".</param>
/// <param name="Route">The route alone.</param>
/// <param name="Path">Where it is: path and query.</param>
internal sealed partial record PageAddress(string Key, string Route, string Path)
{
    /// <param name="path">Path and query.</param>
    /// <param name="route">What answers it.</param>
    public static PageAddress Of(string path, RouteEndpoint route)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? QueryHelpers.ParseQuery(path[at..]) : [];
        var words = query.Where(q => q.Value.Any(v => v is { Length: > 0 })).OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => $"{q.Key}={(q.Value.Count == 1 && !IsOfSomebody().IsMatch(q.Value!) ? q.Value.ToString() : "*")}");
        var raw = "/" + route.RoutePattern.RawText!.TrimStart('/');
        var told = string.Join('&', words);
        return new(told.Length == 0 ? raw : $"{raw}?{told}", raw, path);
    }

    /// <summary>A reference, a number, a day, an id: it says whose page this is, not which.</summary>
    [GeneratedRegex(@"\d|^.{40,}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsOfSomebody();
}
