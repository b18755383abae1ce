using Portal.Host.Features;

namespace Portal.Host.Dashboard;

/// <summary>What the dashboard's pages need.</summary>
internal sealed class DashboardSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder) => builder.Services.AddScoped<CountyViews>().AddScoped<Checks>();
}
