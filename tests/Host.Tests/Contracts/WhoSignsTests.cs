using Microsoft.EntityFrameworkCore;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>A clerk sees, before publishing and while it waits, whether anybody can sign at all.</summary>
public sealed class WhoSignsTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_preview_and_the_published_document_name_the_provider_s_own_signatories()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var draft = await world.App.GivenDraftAsync();
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open($"/council/contracts/{draft}/preview");
        Assert.Equal(["Sam Second", "Sarah Lock"], Names(clerk));
        await clerk.Press("Publish");

        Assert.Equal(["Sam Second", "Sarah Lock"], Names(clerk));
    }

    [Fact]
    public async Task Signatories_without_a_password_are_told_apart_and_warned_of_when_nobody_else_can_sign()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var draft = await world.App.GivenDraftAsync();
        var clerk = await world.AsAsync(Clerk);

        await ForgetPasswordAsync(world, Sam);
        await clerk.Open($"/council/contracts/{draft}/preview");
        Assert.Equal(["Sam Second (has not set a password yet)", "Sarah Lock"], Names(clerk));
        Assert.DoesNotContain("No signatory of this provider has set a password yet", clerk.Page.Text, StringComparison.Ordinal);

        await ForgetPasswordAsync(world, Sarah);
        await clerk.Open($"/council/contracts/{draft}/preview");
        Assert.Contains("No signatory of this provider has set a password yet", clerk.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_without_signatories_is_warned_of_before_publishing()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var draft = await world.App.GivenDraftAsync(Robin);
        await using (var db = world.Database.Context())
        {
            await db.Memberships.Where(m => m.ProviderRef == "P1002").ExecuteDeleteAsync();
        }

        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{draft}/preview");

        Assert.Contains("Nobody at this provider can sign", clerk.Page.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(FormClient clerk)
        => clerk.Page.Document.QuerySelectorAll("main ul.govuk-list--bullet li").Select(x => x.TextContent);

    private static async Task ForgetPasswordAsync(PortalWorld world, string email)
    {
        await using var db = world.Database.Context();
        await db.Users.Where(u => u.Email == email).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, (string?)null));
    }
}
