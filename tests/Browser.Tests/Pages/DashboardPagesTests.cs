using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

public sealed class DashboardPagesTests(DemoPortal portal) : EveryPage(portal), IClassFixture<DemoPortal>
{
    public static TheoryData<string> Cases => Names(DashboardPages.All);

    [Theory, MemberData(nameof(Cases))]
    public Task Can_be_used_by_everybody_on_a_phone_and_on_a_desk(string page) => CheckAsync(DashboardPages.All.Single(c => c.Name == page));
}
