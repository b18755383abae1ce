using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Contracts;
using Portal.TestKit;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>The definition's arrow and the subject's own state are one truth, or nothing is written.</summary>
public sealed class OneTruth(PortalCluster cluster)
{
    [Fact]
    public async Task A_move_whose_subject_stays_where_it_was_is_a_fault_and_changes_nothing()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenPublishedDocumentAsync();
        await using var scope = story.App.Services.CreateAsyncScope();
        var sarah = await story.SignatoryAsync(PortalGivens.Sarah);
        var load = scope.ServiceProvider.GetRequiredService<ContractQueries>().LoaderFor(sarah);

        var fault = await Assert.ThrowsAsync<StatesDiffer>(() => scope.ServiceProvider.GetRequiredService<WorkflowEngine>().MoveAsync(
            ContractMoves.Agree, sarah, new(id, Guid.NewGuid()), load, (_, move) => move.Comment("Agreed, in words alone"), CancellationToken.None));

        Assert.Equal("Contract document: 'Agree' leads to Approved, but its subject says Published.", fault.Message);
        Assert.Equal("Create, Publish", await story.Database.ScalarAsync<string>("select string_agg(move, ', ' order by seq) from journal"));
        Assert.Equal("Published", await story.Database.ScalarAsync<string>("select state from workflow_instances"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_subject_that_says_another_state_than_its_workflow_begins_in_is_not_begun()
    {
        await using var story = await Story.BeginAsync(cluster);
        await using var scope = story.App.Services.CreateAsyncScope();
        var sarah = await story.SignatoryAsync(PortalGivens.Sarah);
        var subject = new WorkflowSubject(Guid.NewGuid(), ContractWorkflow.DefinitionName, "IPA Contract, C1170421", "P1001", ContractState.Approved, TaskLine.None);

        await Assert.ThrowsAsync<StatesDiffer>(() => scope.ServiceProvider.GetRequiredService<WorkflowEngine>().StartAsync(new(subject, m => m), sarah, Guid.NewGuid(), CancellationToken.None));

        Assert.Equal(0L, await story.Database.ScalarAsync<long>("select count(*) from workflow_instances"));
    }

    [Fact]
    public async Task Whom_the_definition_does_not_let_begin_one_begins_none()
    {
        await using var story = await Story.BeginAsync(cluster);
        await using var scope = story.App.Services.CreateAsyncScope();
        var sarah = await story.SignatoryAsync(PortalGivens.Sarah);
        var subject = new WorkflowSubject(Guid.NewGuid(), ContractWorkflow.DefinitionName, "IPA Contract, C1170421", "P1001", ContractState.Draft, TaskLine.None);

        await Assert.ThrowsAsync<MoveNotPermitted>(() => scope.ServiceProvider.GetRequiredService<WorkflowEngine>().StartAsync(new(subject, m => m), sarah, Guid.NewGuid(), CancellationToken.None));

        Assert.Equal(0L, await story.Database.ScalarAsync<long>("select count(*) from workflow_instances"));
    }

    [Fact]
    public async Task What_a_move_writes_while_it_is_made_is_gone_when_it_is_refused()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenPublishedDocumentAsync();
        await using var scope = story.App.Services.CreateAsyncScope();
        var sarah = await story.SignatoryAsync(PortalGivens.Sarah);
        var db = scope.ServiceProvider.GetRequiredService<Persistence.PortalDbContext>();
        var load = scope.ServiceProvider.GetRequiredService<ContractQueries>().LoaderFor(sarah);

        await Assert.ThrowsAsync<RejectionNeedsAReason>(() => scope.ServiceProvider.GetRequiredService<WorkflowEngine>().MoveAsync(
            ContractMoves.Reject,
            sarah,
            new(id, Guid.NewGuid()),
            load,
            async (loaded, move) =>
            {
                await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "update providers set name = 'Elsewhere' where ref = 'P1001'");
                loaded.Subject.Document.Reject(reason: null, new("192.0.2.1", "A browser", OpenedAt: null), sarah, move.At);
            },
            CancellationToken.None));

        Assert.Equal("Sleepovers", await story.Database.ScalarAsync<string>("select name from providers where ref = 'P1001'"));
    }
}
