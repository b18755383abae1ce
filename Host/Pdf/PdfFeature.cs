using Microsoft.AspNetCore.Mvc;
using Portal.Host.Features;

namespace Portal.Host.Pdf;

/// <summary>PDFs are opened before they are taken.</summary>
internal sealed class PdfFeature : IHostFeature
{
    /// <summary>Within the filter that turns a refusal into the page again.</summary>
    private const int Inside = 10;

    void IHostFeature.Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PdfReader>();
        builder.Services.Configure<MvcOptions>(options => options.Filters.Add<PdfFilter>(Inside));
    }
}
