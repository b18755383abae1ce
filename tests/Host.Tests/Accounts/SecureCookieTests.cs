using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

public sealed class SecureCookieTests(PortalCluster cluster)
{
    [Theory]
    [InlineData("https://portal.council.example", true)]
    [InlineData("http://portal.council.example", false)]
    public async Task The_session_cookie_travels_over_TLS_only_where_readers_come_by_TLS(string url, bool secure)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync("pat.place@suffolk.example", CouncilRoles.Placements);
        await using var app = new PortalApp(database).With("Portal:Url", url);
        using var browser = FormClient.For(app);

        await browser.SignInAsync("pat.place@suffolk.example");

        Assert.Equal(secure, browser.Cookies.GetAllCookies().Single(c => c.Name == "portal-session").Secure);
    }
}
