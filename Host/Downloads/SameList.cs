using Microsoft.AspNetCore.Http;

namespace Portal.Host.Downloads;

/// <summary>Addresses of the list that a page shows: the same filters, another handler.</summary>
internal static class SameList
{
    /// <param name="request">Of the page.</param>
    /// <param name="list">The list's own address.</param>
    /// <param name="handler">What is asked of it; null: to be shown.</param>
    public static string As(this HttpRequest request, string list, string? handler) => request.With(list, "handler", handler);

    /// <summary>All pages of it, as a file.</summary>
    /// <param name="request">Of the page.</param>
    /// <param name="list">The list's own address.</param>
    /// <param name="handler">Which file: "csv", "excel".</param>
    public static string AsFile(this HttpRequest request, string list, string handler) => request.With(list, "handler", handler, "p");

    /// <param name="request">Of the page.</param>
    /// <param name="list">The list's own address.</param>
    /// <param name="name">What is said otherwise.</param>
    /// <param name="value">Null: it is not said.</param>
    /// <param name="without">What is left out besides.</param>
    public static string With(this HttpRequest request, string list, string name, string? value, params IReadOnlyCollection<string> without)
    {
        var kept = request.Query.Where(q => q.Key != name && !without.Contains(q.Key)).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value));
        return list + QueryString.Create(value is null ? kept : kept.Append(KeyValuePair.Create(name, (string?)value)));
    }
}
