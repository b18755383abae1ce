using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>That a child left is reported from home in two clicks, two fields and few words.</summary>
public sealed class ChildLeftTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Two_clicks_two_fields_and_two_pages()
    {
        await using var morgan = await PageChecks.PrepareAsync(await portal.SignedInAsync(Person.Colleague.Email));
        var report = await Job.FromHomeAsync(morgan, "Report that a child left");
        await report.FollowAsync("Report that a child left");
        await morgan.SeesHeadingAsync("Report that a child left");
        await report.SelectAsync("Child", "L4003");
        await report.FillAsync("Last day here", "18/08/2026");
        await report.PressAsync("Report");
        await report.EndAsync("Nothing changes until the register does", (2, 2, 2, 250));
        await morgan.CheckAsync("Provider Placements Details, just reported");

        Assert.Empty(morgan.Complaints);
    }
}
