using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Portal.Host.Forms;

/// <summary>Forms are sent in UTF-8, as every page says that it is written: whoever names another charset gets a refusal, not whatever the framework makes of it.</summary>
internal static class FormCharset
{
    /// <summary>Before anything reads a form.</summary>
    public static Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && type.Charset.HasValue
            && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            // The page that tells of it reads none.
            http.Request.ContentType = null;
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is null)
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        }

        return next(http);
    }
}
