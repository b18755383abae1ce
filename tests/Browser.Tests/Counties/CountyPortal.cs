using Microsoft.Extensions.Time.Testing;
using Portal.Browser.Tests.Chrome;
using Portal.TestKit;
using Portal.TestKit.Counties;

namespace Portal.Browser.Tests.Counties;

/// <summary>
/// The portal over a county, at the moment at which the county ends. PORTAL_COUNTY says how large it is ("full" or "small", as it is without it). A name in
/// PORTAL_COUNTY_KEPT keeps its database, on the server of PORTAL_TEST_POSTGRES, for the next run: making the full one takes two minutes.
/// </summary>
public sealed class CountyPortal(PortalCluster cluster, Chromium chromium) : DemoPortal(cluster, chromium)
{
    public static string? Asked => Environment.GetEnvironmentVariable("PORTAL_COUNTY");

    protected override async Task<(TestDatabase Database, PortalApp App)> OpenAsync(PortalCluster from)
    {
        var kept = Environment.GetEnvironmentVariable("PORTAL_COUNTY_KEPT");
        var (made, isNew) = string.IsNullOrEmpty(kept) ? (await from.CreateDatabaseAsync(), true) : await from.KeptDatabaseAsync(kept);
        if (isNew)
        {
            await FixedCounty.MakeAsync(made, FixedCounty.Asked);
        }

        return (made, new PortalApp(made) { Clock = new FakeTimeProvider(FixedCounty.Now) });
    }
}
