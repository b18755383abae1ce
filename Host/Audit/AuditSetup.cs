using Microsoft.AspNetCore.Mvc;
using Portal.Host.Features;

namespace Portal.Host.Audit;

/// <summary>Who looked at whose record, and who took it away as a file.</summary>
internal sealed class AuditSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ClientExports>();
        builder.Services.Configure<MvcOptions>(options => options.Filters.Add<ClientViews>());
    }
}
