using System.Net;

namespace Portal.HostKit;

/// <summary>Keeps a browser's cookies around an in-memory host.</summary>
internal sealed class CookieCarrier(CookieContainer cookies) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var carried = cookies.GetCookieHeader(request.RequestUri!);
        if (carried.Length > 0)
        {
            request.Headers.Add("Cookie", carried);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                cookies.SetCookies(request.RequestUri!, cookie);
            }
        }

        return response;
    }
}
