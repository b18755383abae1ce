using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tests.Engine;

/// <summary>What is longer than its place is kept as far as it goes, wherever that is: no half of a character reaches the database.</summary>
public sealed class LongTexts(PortalCluster cluster)
{
    private static readonly string Long = new string('x', 999) + "\U0001F642" + new string('x', 20);

    [Fact]
    public async Task The_detail_of_an_audit_line_and_the_cause_of_an_incident_are_cut_between_characters()
    {
        await using var story = await Story.BeginAsync(cluster);
        await using var scope = story.App.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<AuditTrail>().RecordAsync(AuditKind.TeamChanged, new AuditedBy(null, "Ann Other", null, null), "Team", Long, CancellationToken.None);
        await Incidents.RecordAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), IncidentKind.Job, "long", null, Long, DateTimeOffset.UtcNow, CancellationToken.None);

        Assert.Equal(Long[..999], await story.Database.ScalarAsync<string>("select detail from audit_entries where subject = 'Team'"));
        Assert.Equal(Long[..999], await story.Database.ScalarAsync<string>("select cause from incidents where subject = 'long'"));
    }
}
