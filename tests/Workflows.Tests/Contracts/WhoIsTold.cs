using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Contracts;

public sealed class WhoIsTold(PortalCluster cluster)
{
    [Fact]
    public async Task The_providers_signatories_hear_of_a_publication_and_a_withdrawal_and_nobody_else()
    {
        await using var story = await WithBystandersAsync();
        await story.App.WithdrawAsync(await story.App.GivenPublishedDocumentAsync());
        await story.RunJobsAsync();

        Assert.Equal(
            [("contract-published", PortalGivens.Sam), ("contract-published", PortalGivens.Sarah), ("contract-withdrawn", PortalGivens.Sam), ("contract-withdrawn", PortalGivens.Sarah)],
            await ToldAsync(story));
    }

    [Theory]
    [InlineData("contract-agreed")]
    [InlineData("contract-rejected")]
    public async Task The_placements_team_hears_of_a_decision_and_nobody_else(string kind)
    {
        await using var story = await WithBystandersAsync();
        var id = await story.App.GivenPublishedDocumentAsync();
        await (kind == "contract-agreed" ? story.AgreeAsync(PortalGivens.Sarah, id) : story.RejectAsync(PortalGivens.Sarah, id));
        await story.RunJobsAsync();

        Assert.Equal([(kind, PortalGivens.Clerk)], (await ToldAsync(story)).Where(t => t.Kind != "contract-published"));
    }

    private async Task<Story> WithBystandersAsync()
    {
        var story = await Story.BeginAsync(cluster);
        await story.Database.GivenProviderUserAsync("morgan.reed@sleepovers.example", ProviderRoles.Invoicing | ProviderRoles.Actions | ProviderRoles.PortalAdministrator, "P1001");
        await story.Database.GivenCouncilUserAsync("drew.admin@council.example", CouncilRoles.Administrator | CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser);
        return story;
    }

    private static async Task<List<(string Kind, string To)>> ToldAsync(Story story)
    {
        await using var db = story.Database.Context();
        return [.. (await db.Emails.OrderBy(e => e.Kind).ThenBy(e => e.To).Select(e => new { e.Kind, e.To }).ToListAsync()).Select(e => (e.Kind, e.To))];
    }
}
