using MimeKit;
using Portal.Browser.Tests.Chrome;
using Portal.Host.Demo;

namespace Portal.Browser.Tests.Stories;

/// <summary>Both parties in one story, each at a browser of their own, told of each other's moves by real emails.</summary>
public sealed class JourneyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Sarah = "sarah.lock@sleepovers.example";
    private const string Pat = "pat.signs@harbourview.example";

    [Fact]
    public async Task The_council_publishes_a_document_and_the_provider_agrees_it()
    {
        await using var clerk = await portal.StrangerAsync();
        await clerk.Page.GotoAsync("/sign-in");
        await clerk.SignInAsync(Clerk.Email);
        await clerk.SeesHeadingAsync("Pick a task...");
        var document = await clerk.PublishAsync("Ella", "ella-cinder");

        await using var sarah = await portal.StrangerAsync();
        var told = await EmailOfAsync(document, Sarah, "IPA Contract to agree: C1170421");
        Assert.DoesNotContain("Cinder", told.TextBody, StringComparison.Ordinal);
        await sarah.Page.GotoAsync(Inbox.Link(told));
        await sarah.SignInAsync(Sarah);
        await sarah.PressAsync("Act for Sleepovers and open it");
        await sarah.SeesAsync("Status", "Published");
        await sarah.Page.Locator("[name=AgreePassword]").FillAsync("not my password");
        await sarah.PressAsync("Agree");
        await sarah.SeesAsync("The password is wrong. Nothing was recorded");
        await sarah.Page.Locator("[name=AgreePassword]").FillAsync(DemoSignIns.Password);
        await sarah.PressAsync("Agree");
        await sarah.SeesAsync("Agreed by Sarah Lock");
        await sarah.FollowAsync("Everything about it");
        await sarah.SeesAsync("Status", "Approved");
        await sarah.FollowAsync("Certificate of this decision");
        await sarah.SeesHeadingAsync("Certificate of agreement");
        await sarah.SeesAsync("Sarah Lock of Sleepovers agreed this document");

        await portal.Inbox.WaitForAsync(Clerk.Email, "IPA Contract agreed: C1170421");
        await clerk.Page.ReloadAsync();
        await clerk.SeesAsync("Status", "Approved");
        await clerk.SeesAsync("Agreed", "By Sarah Lock");
        Assert.Empty(clerk.Complaints.Concat(sarah.Complaints));
    }

    [Fact]
    public async Task The_provider_rejects_a_document_and_agrees_the_amended_one()
    {
        const string Reason = "The weekly cost should be £2,900.00.";
        await using var clerk = await portal.SignedInAsync(Clerk.Email);
        await using var pat = await portal.SignedInAsync(Pat);
        var first = await clerk.PublishAsync("Locks", "locks-goldie");

        await pat.Page.GotoAsync(Inbox.Link(await EmailOfAsync(first, Pat, "IPA Contract to agree: C2000023")));
        await pat.Page.Locator("summary", new() { HasTextString = "Reject" }).ClickAsync();
        await pat.PressAsync("Reject");
        await pat.SeesAsync("There is a problem");
        await pat.FillAsync("Rejection reason", Reason);
        await pat.Page.Locator("[name=RejectPassword]").FillAsync(DemoSignIns.Password);
        await pat.PressAsync("Reject");
        await pat.SeesAsync("Rejected by Pat Signs");

        var told = await portal.Inbox.WaitForAsync(Clerk.Email, "IPA Contract rejected: C2000023");
        Assert.DoesNotContain(Reason, told.TextBody, StringComparison.Ordinal);
        await clerk.Page.GotoAsync(Inbox.Link(told));
        await clerk.SeesAsync("Rejected by Pat Signs");
        await clerk.FollowAsync("Everything about it");
        await clerk.SeesAsync("Rejection reason", Reason);
        await clerk.PressAsync("Publish an amended document");
        await clerk.SeesAsync(Reason);
        await clerk.PreviewAsync("pan-peter-amended");
        var second = await clerk.PublishAsync();

        await pat.Page.GotoAsync(Inbox.Link(await EmailOfAsync(second, Pat, "IPA Contract to agree: C2000023")));
        await pat.FollowAsync("Everything about it");
        await pat.SeesAsync("This is an amended document. It replaces the one before it.");
        await pat.PressAsync("Agree");
        await pat.FillAsync("Password", DemoSignIns.Password);
        await pat.PressAsync("Agree");
        await pat.SeesAsync("Status", "Approved");
        await portal.Inbox.WaitForAsync(Clerk.Email, "IPA Contract agreed: C2000023");
        await pat.FollowAsync("the one before it");
        await pat.SeesAsync("Status", "Rejected");
        await pat.SeesAsync("Rejection reason", Reason);
        Assert.Empty(clerk.Complaints.Concat(pat.Complaints));
    }

    /// <summary>The email about this document, for there may be others about the same client.</summary>
    private Task<MimeMessage> EmailOfAsync(string councilPath, string to, string subject)
        => portal.Inbox.WaitForAsync(to, subject, $"/tasks/{councilPath.Split('/')[^1]}");
}
