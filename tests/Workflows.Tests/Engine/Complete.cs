using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>What must exist for each definition: found in the container, as the engine finds it.</summary>
public sealed class Complete(PortalCluster cluster)
{
    [Fact]
    public async Task Every_definition_is_found_and_has_one_check_of_its_subjects()
    {
        await using var story = await Story.BeginAsync(cluster);
        var names = story.App.Services.GetServices<WorkflowDefinition>().Select(d => d.Name).Order(StringComparer.Ordinal).ToList();

        Assert.Contains("Contract document", names);
        Assert.Equal(names, IntegrityChecks.All.SelectMany(c => c.Definitions).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_email_of_a_definition_is_written()
    {
        await using var story = await Story.BeginAsync(cluster);
        var told = story.App.Services.GetServices<WorkflowDefinition>().SelectMany(d => d.Moves).Select(m => m.Notifies).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(told);
        Assert.Empty(told.Except(story.App.Services.GetServices<MoveEmailWriter>().Select(w => w.Kind), StringComparer.Ordinal));
    }
}
