using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Contracts;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Contracts;

public sealed class Drafting(PortalCluster cluster)
{
    [Fact]
    public async Task A_form_that_comes_again_makes_one_draft_and_with_another_file_another_one()
    {
        await using var story = await Story.BeginAsync(cluster);
        var (form, file) = (Guid.NewGuid(), Documents.Pdf());

        var first = await PrepareAsync(story, form, file);
        Assert.Equal(first, await PrepareAsync(story, form, file));
        var other = await PrepareAsync(story, form, Documents.Docx(), "agreement.docx");

        Assert.Equal((form, false, 2L), (first, other == first, await story.Database.ScalarAsync<long>("select count(*) from contract_documents")));
    }

    [Fact]
    public async Task A_draft_that_became_about_something_else_is_called_so_in_the_work_too()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await PrepareAsync(story, Guid.NewGuid(), Documents.Pdf());
        await using var scope = story.App.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<ChangeDraft>()
            .HandleAsync(await story.Database.ActorAsync(PortalGivens.Clerk), new(id, Guid.NewGuid()), Draft(null, null) with { DocumentType = "Variation" }, CancellationToken.None);

        Assert.Equal("Variation, C1170421", await story.Database.ScalarAsync<string>($"select subject from workflow_instances where id = '{id}'"));
    }

    private static async Task<Guid> PrepareAsync(Story story, Guid form, byte[] file, string name = "agreement.pdf")
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PrepareContract>()
            .HandleAsync(await story.Database.ActorAsync(PortalGivens.Clerk), Draft(name, file), form, replaces: null, CancellationToken.None);
    }

    private static ContractDraft Draft(string? name, byte[]? file) => new(PortalGivens.Cinder, "S2001", "C153290", "IPA Contract", name, file);
}
