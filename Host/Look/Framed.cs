namespace Portal.Host.Look;

/// <summary>What a request knows that is answered in a frame of another site.</summary>
/// <param name="Provider">The reference of the provider whose tasks it shows.</param>
/// <param name="Origins">Which pages may show it; none: no browser does.</param>
public sealed record Framed(string Provider, IReadOnlyList<string> Origins)
{
    /// <summary>Null where the request is an ordinary one.</summary>
    public static Framed? Of(HttpContext http) => http.Features.Get<Framed>();

    /// <summary>The address of a task, where the reader is: in the frame, or in the portal.</summary>
    public static string Task(HttpContext http, Guid id) => Of(http) is { } frame ? EmbedLinks.Task(frame.Provider, id) : TaskLinks.Task(id);

    /// <summary>
    /// Whether the answer may stay known to the window that opened it: where somebody signs in for a frame, which waits for their code.
    /// </summary>
    internal static bool IsOpenedByFrame(HttpRequest request)
        => request.Path.StartsWithSegments(EmbedLinks.Windows, StringComparison.OrdinalIgnoreCase)
            || (request.Path.StartsWithSegments(AccountLinks.SignIn, StringComparison.OrdinalIgnoreCase)
                && request.Query.TryGetValue("returnUrl", out var next) && next.ToString().StartsWith(EmbedLinks.Windows + "/", StringComparison.Ordinal));
}
