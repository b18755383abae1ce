using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

public sealed class HomeManagersMorningTests(DemoPortal portal) : HomeManagersMorning(portal, byKeyboard: false), IClassFixture<DemoPortal>;
