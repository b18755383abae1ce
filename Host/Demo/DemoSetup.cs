using Portal.Host.Features;

namespace Portal.Host.Demo;

/// <summary>The guide's example data, and a county beside it.</summary>
internal sealed class DemoSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DemoSignIns>();
        builder.Services.AddScoped<DemoDocuments>();
        builder.Services.AddScoped<DocumentMoves>();
        builder.Services.AddScoped<DemoData>();
        builder.Services.AddSingleton<DemoCounty>();
    }
}
