using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Host.Look;

/// <summary>
/// Eight characters that a reader can say on the telephone and that stand in the log line of the same request.
/// </summary>
public static class ErrorReference
{
    /// <summary>Such as 7F3A-91C2; the same for the whole request, the error page included.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items.TryGetValue(typeof(ErrorReference), out var known) && known is string reference)
        {
            return reference;
        }

        var source = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
        reference = $"{hash[..4]}-{hash[4..8]}";
        context.Items[typeof(ErrorReference)] = reference;
        return reference;
    }
}
