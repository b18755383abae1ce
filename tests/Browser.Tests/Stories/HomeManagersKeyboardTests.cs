using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>The same morning without a mouse.</summary>
public sealed class HomeManagersKeyboardTests(DemoPortal portal) : HomeManagersMorning(portal, byKeyboard: true), IClassFixture<DemoPortal>;
