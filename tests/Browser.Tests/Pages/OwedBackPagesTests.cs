using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

public sealed class OwedBackPagesTests(DemoPortal portal) : EveryPage(portal), IClassFixture<DemoPortal>
{
    public static TheoryData<string> Cases => Names(OwedBackPages.All);

    [Theory, MemberData(nameof(Cases))]
    public Task Can_be_used_by_everybody_on_a_phone_and_on_a_desk(string page) => CheckAsync(OwedBackPages.All.Single(c => c.Name == page));
}
