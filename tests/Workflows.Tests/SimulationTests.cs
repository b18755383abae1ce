using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.TestKit.Counties;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests;

/// <summary>What the smallest county has in it, so that whoever looks around finds everything once.</summary>
public sealed class SimulationTests(PortalCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_workflow_stands_in_every_state_something_is_late_and_a_morning_without_mail_is_over()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await FixedCounty.MakeAsync(database, FixedCounty.Smallest);
        await using var db = database.Context();

        var standing = await db.Instances.Select(i => new { i.Definition, i.State }).Distinct().ToListAsync(Stop);
        var missing = Definitions(database).SelectMany(d => d.States.Select(s => $"{d.Name}: {s.Name}")).Except(standing.Select(i => $"{i.Definition}: {i.State}"));
        Assert.Equal("", string.Join(", ", missing));

        Assert.True(await db.Instances.AnyAsync(i => i.EndedAt == null && i.DueAt < FixedCounty.Now, Stop));
        Assert.True(await db.Instances.AnyAsync(i => i.EndedAt == null && i.HeldUntil != null, Stop), "tasks on hold");
        Assert.True(await db.Journal.Where(j => j.UserId == null && j.From == j.To).Select(j => j.At.Month).Distinct().CountAsync(Stop) > 3, "reminders went out month by month");
        Assert.True(await db.InvoiceLines.AnyAsync(l => l.Value == 0, Stop), "zero lines");
        Assert.True(await db.InvoiceLines.AnyAsync(l => l.Value < 0, Stop), "negative lines");
        Assert.True(await db.ContractDocuments.AnyAsync(d => d.ReplacesId != null, Stop));
        Assert.False(await db.Outbox.AnyAsync(o => o.NextAttemptAt <= FixedCounty.Now, Stop));
        Assert.True(await db.Incidents.AnyAsync(i => i.ResolvedAt != null, Stop), "that no email left in the outage was said, and is over");
        Assert.All(await db.Incidents.Where(i => i.ResolvedAt == null).ToListAsync(Stop), i => Assert.Contains("(550)", i.Cause, StringComparison.Ordinal));
        Assert.Empty(await new JournalVerification(db).FindBreaksAsync(_ => { }, CancellationToken.None).ToListAsync(Stop));
    }

    private static IReadOnlyList<WorkflowDefinition> Definitions(TestDatabase database)
    {
        using var services = new ServiceCollection().AddWorkflows(_ => database.ConnectionString).BuildServiceProvider();
        return [.. services.GetServices<WorkflowDefinition>()];
    }
}
