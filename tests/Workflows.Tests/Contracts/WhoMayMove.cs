using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Contracts;

/// <summary>The engine's own door, whatever page or command stands before it.</summary>
public sealed class WhoMayMove(PortalCluster cluster)
{
    [Fact]
    public async Task For_another_providers_signatory_the_document_does_not_exist()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenPublishedDocumentAsync();

        Assert.Equal(MoveResult.NotFound, await AgreeAsync(story, id, PortalGivens.Harry, "P1002", ProviderRoles.Signatory));
        Assert.Equal("Published", await story.Database.ScalarAsync<string>("select state from contract_documents"));
    }

    [Fact]
    public async Task For_its_own_provider_a_draft_does_not_exist()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenDraftAsync();

        Assert.Equal(MoveResult.NotFound, await AgreeAsync(story, id, PortalGivens.Sarah, "P1001", ProviderRoles.Signatory));
    }

    [Fact]
    public async Task Who_is_no_signatory_may_not_agree_and_nothing_is_kept_of_the_attempt()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenPublishedDocumentAsync();

        await Assert.ThrowsAsync<MoveNotPermitted>(() => AgreeAsync(story, id, PortalGivens.Sarah, "P1001", ProviderRoles.Invoicing));

        Assert.Equal(2, await story.Database.ScalarAsync<long>("select count(*) from journal"));
        Assert.Empty(await story.BreaksAsync());
    }

    private static async Task<MoveResult> AgreeAsync(Story story, Guid id, string email, string provider, ProviderRoles roles)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await using var db = story.Database.Context();
        var user = await db.Users.SingleAsync(u => u.Email == email);
        var actor = Actor.ForProvider(user.Id, user.Name, provider, "Its provider", roles);
        return await scope.ServiceProvider.GetRequiredService<MakeMove>().AgreeAsync(actor, new(id, Guid.NewGuid()), CancellationToken.None);
    }
}
