using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.TestKit;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Actions;

/// <summary>A story with people who ask and people who answer, and short ways to what they do.</summary>
internal static class ActionStory
{
    /// <summary>On Wednesday, 24 March 2027: before Easter.</summary>
    public static async Task<Story> OpenAsync(PortalCluster cluster, DateTimeOffset? at = null)
    {
        var story = await Story.BeginAsync(cluster, at);
        await story.Database.GivenActionPeopleAsync();
        return story;
    }

    public static Task<MoveResult> CommentAsync(this Story story, Guid id, string email, string? message = "And more.", Guid? form = null)
        => story.App.InActionAsync(email, (w, by) => w.CommentAsync(by, new(id, form ?? Guid.NewGuid()), message, CancellationToken.None));

    public static Task<MoveResult> NoteAsync(this Story story, Guid id, string? message)
        => story.App.InActionAsync(ActionGivens.Quinn, (w, by) => w.NoteAsync(by, new(id, Guid.NewGuid()), message, CancellationToken.None));

    public static Task<MoveResult> AskForClosureAsync(this Story story, Guid id, string email = ActionGivens.Ada, string? message = null)
        => story.App.InActionAsync(email, (w, by) => w.RequestClosureAsync(by, new(id, Guid.NewGuid()), message, CancellationToken.None));

    public static Task<MoveResult> CloseAsync(this Story story, Guid id, string? reason = "It is paid.")
        => story.App.InActionAsync(ActionGivens.Quinn, (w, by) => w.CloseAsync(by, new(id, Guid.NewGuid()), reason, CancellationToken.None));

    public static Task<MoveResult> DeclineAsync(this Story story, Guid id, string? reason = "It is not.")
        => story.App.InActionAsync(ActionGivens.Quinn, (w, by) => w.DeclineClosureAsync(by, new(id, Guid.NewGuid()), reason, CancellationToken.None));

    public static Task<MoveResult> ReopenAsync(this Story story, Guid id, string email, string? message = "Not settled.")
        => story.App.InActionAsync(email, (w, by) => w.ReopenAsync(by, new(id, Guid.NewGuid()), message, CancellationToken.None));

    public static async Task<MoveResult> AssignAsync(this Story story, Guid id, string team, string? person = null)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var who = person is null ? (Guid?)null : await story.Database.ScalarAsync<Guid>($"select id from users where email = '{person}'");
        return await scope.ServiceProvider.GetRequiredService<AssignAction>()
            .AssignAsync(await story.Database.ActorAsync(ActionGivens.Quinn), new(id, Guid.NewGuid()), team, who, seen: null, CancellationToken.None);
    }

    public static async Task<MoveResult> DueAsync(this Story story, Guid id, DateOnly day)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssignAction>()
            .SetDueAsync(await story.Database.ActorAsync(ActionGivens.Quinn), new(id, Guid.NewGuid()), day, CancellationToken.None);
    }

    public static async Task<ActionItem> ActionAsync(this Story story, Guid id)
    {
        await using var db = story.Database.Context();
        return await db.Actions.AsNoTracking().SingleAsync(a => a.Id == id);
    }

    /// <summary>The thread as this reader sees it: "Comment Ada Asks: The payment is wrong.".</summary>
    public static async Task<List<string>> ThreadAsync(this Story story, Guid id, string email)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<ActionReader>().FindAsync(await story.Database.ActorAsync(email), id, 1, CancellationToken.None);
        return [.. found!.Posts.Rows.Select(p => $"{p.Kind} {p.By}: {p.Text}")];
    }

    public static async Task<List<Guid>> FoundAsync(this Story story, string email, ActionFilter filter)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<ActionList>().ListAsync(await story.Database.ActorAsync(email), filter, 1, CancellationToken.None)).Rows.Select(r => r.Id)];
    }

    /// <summary>"action-due to ada.asks", for each email so far but those of a provider's post, which <see cref="OutOfOffice"/> tells.</summary>
    public static async Task<List<string>> ToldAsync(this Story story)
    {
        await using var db = story.Database.Context();
        return [.. (await db.Emails.Where(e => e.Kind != "action-posted").InOrder().Select(e => new { e.Kind, e.To }).ToListAsync())
            .Select(e => $"{e.Kind} to {e.To.Split('@')[0]}")];
    }
}
