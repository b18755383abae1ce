using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace Portal.HostKit;

/// <summary>
/// The server in memory has no largest request: a page that sets one would warn at every request, and a log of thousands of
/// warnings hides what failed. A real server keeps its own.
/// </summary>
internal sealed class RequestSizes : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is null)
            {
                context.Features.Set<IHttpMaxRequestBodySizeFeature>(new Unlimited());
            }

            return following(context);
        });
        next(app);
    };

    private sealed class Unlimited : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }
}
