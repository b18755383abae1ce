using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

public sealed class CouncilMorningTests(DemoPortal portal) : CouncilMorning(portal, byKeyboard: false), IClassFixture<DemoPortal>;
