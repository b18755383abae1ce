using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.TestKit;
using Portal.Workflows.Changes;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Changes;

/// <summary>People who ask for changes, people who decide, and short ways to what they do. It is Wednesday, 24 March 2027.</summary>
internal static class ChangeStory
{
    public const string Ada = ActionGivens.Ada;
    public const string Pia = "pia.portal@sleepovers.example";
    public const string Adele = "adele.admin@council.example";

    public static async Task<Story> OpenAsync(PortalCluster cluster)
    {
        var story = await Story.BeginAsync(cluster);
        await story.Database.GivenActionPeopleAsync();
        await story.Database.GivenProviderUserAsync(Pia, ProviderRoles.PortalAdministrator, "P1001");
        await story.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        await story.Database.ExecuteAsync("update providers set phone = '01473 1', address = '1 High Street' where ref = 'P1001'; insert into contacts (ref, provider_ref, name, phone) values ('N1', 'P1001', 'Jo Manager', '1'), ('N2', 'P1002', 'Max Other', '2')");
        return story;
    }

    public static async Task<Guid?> AskAsync(this Story story, string email, ChangeKind kind, string? key, params (string Name, string? Value)[] values)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AskForChange>()
            .HandleAsync(await story.Database.ActorAsync(email), kind, key, values.ToDictionary(v => v.Name, v => v.Value), "We moved.", Guid.NewGuid(), seen: null, CancellationToken.None);
    }

    public static Task<MoveResult> ApplyAsync(this Story story, Guid id, string email = PortalGivens.Clerk) => story.MakeAsync(id, ChangeMoves.Apply, email, MoveForm.Empty);

    public static Task<MoveResult> DeclineChangeAsync(this Story story, Guid id, string? reason, string email = PortalGivens.Clerk)
        => story.MakeAsync(id, ChangeMoves.Decline, email, new MoveForm().Fill("Reason", reason));

    public static Task<MoveResult> WithdrawChangeAsync(this Story story, Guid id, string email = Ada) => story.MakeAsync(id, ChangeMoves.Withdraw, email, MoveForm.Empty);

    private static async Task<MoveResult> MakeAsync(this Story story, Guid id, string move, string email, MoveForm form)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var definition = await story.Database.ScalarAsync<string>($"select definition from workflow_instances where id = '{id}'");
        return await scope.ServiceProvider.GetRequiredService<MakeMove>()
            .HandleAsync(definition!, move, await story.Database.ActorAsync(email), new(id, Guid.NewGuid()), form, CancellationToken.None);
    }

    public static async Task<ChangeRequest> ChangeAsync(this Story story, Guid id)
    {
        await using var db = story.Database.Context();
        return await db.ChangeRequests.AsNoTracking().SingleAsync(c => c.Id == id);
    }

    public static async Task<List<string>> EmailsAsync(this Story story)
    {
        await story.RunJobsAsync();
        await using var db = story.Database.Context();
        return [.. (await db.Emails.InOrder().Select(e => new { e.Kind, e.To }).ToListAsync()).Select(e => $"{e.Kind} to {e.To.Split('@')[0]}")];
    }
}
