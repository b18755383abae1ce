using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>The same mornings without a mouse.</summary>
public sealed class CouncilKeyboardTests(DemoPortal portal) : CouncilMorning(portal, byKeyboard: true), IClassFixture<DemoPortal>;
