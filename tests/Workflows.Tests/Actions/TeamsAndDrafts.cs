using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Teams;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Audit;
using Portal.Workflows.Tests.Engine;
using static Portal.TestKit.ActionGivens;

namespace Portal.Workflows.Tests.Actions;

public sealed class TeamsAndDrafts(PortalCluster cluster)
{
    [Fact]
    public async Task A_team_is_made_and_changed_and_the_audit_says_by_whom_and_into_what()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var (quinn, lee) = (await IdAsync(story, Quinn), await IdAsync(story, Lee));

        await SaveAsync(story, new TeamSheet(" Contracts ", lee, [nameof(ActionType.AdditionalCostQuery)], [quinn, lee]), seen: null);
        var made = await FindAsync(story, "Contracts");
        await SaveAsync(story, new TeamSheet("Contracts", null, [], [quinn]), made!.Fingerprint);

        var now = await FindAsync(story, "Contracts");
        Assert.Equal((null, 0, quinn), (now!.LeadId, now.Takes.Count, now.Members.Single()));
        Assert.Equal($"Lead: {Lee}. Members: {Lee}, {Quinn}|Lead: none. Members: {Quinn}",
            await story.Database.ScalarAsync<string>("select string_agg(detail, '|' order by id) from audit_entries where kind = 'TeamChanged' and subject = 'Contracts' and user_name = 'The tester'"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => story.Database.ExecuteAsync("update audit_entries set detail = ''"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => story.Database.ExecuteAsync("delete from audit_entries"));
    }

    [Fact]
    public async Task What_no_team_can_be_is_refused()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var (quinn, sarah) = (await IdAsync(story, Quinn), await IdAsync(story, PortalGivens.Sarah));
        var shown = (await FindAsync(story, "Invoice Queries"))!;

        await Assert.ThrowsAsync<TeamNeedsAName>(() => SaveAsync(story, new TeamSheet(" ", null, [], []), seen: null));
        await Assert.ThrowsAsync<TeamNeedsAName>(() => SaveAsync(story, new TeamSheet(new string('x', TeamAdministration.MaxName + 1), null, [], []), seen: null));
        await Assert.ThrowsAsync<TeamNameIsTaken>(() => SaveAsync(story, new TeamSheet("invoice queries", null, [], []), seen: null));
        await Assert.ThrowsAsync<LeadIsNoMember>(() => SaveAsync(story, shown with { Members = [quinn] }, shown.Fingerprint));
        await SaveAsync(story, shown with { LeadId = null, Members = [quinn, sarah] }, shown.Fingerprint);
        Assert.Equal([quinn], (await FindAsync(story, "Invoice Queries"))!.Members); // a provider's person belongs to none
        await Assert.ThrowsAsync<TeamChangedMeanwhile>(() => SaveAsync(story, shown, shown.Fingerprint));
    }

    private static readonly Workflows.Engine.MoveRequest Unsent = new(Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public async Task What_was_sent_is_no_draft_any_more_even_where_it_comes_late()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var (id, form) = (await story.App.GivenActionAsync(), Guid.NewGuid());
        await using var scope = story.App.Services.CreateAsyncScope();
        var drafts = scope.ServiceProvider.GetRequiredService<Drafts>();
        var ada = await story.Database.ActorAsync(Ada);
        await story.CommentAsync(id, Ada, "Sent.", form);

        await drafts.KeepAsync(ada, id.ToString(), "Sen", new(id, form), CancellationToken.None);
        Assert.Null(await drafts.FindAsync(ada, id.ToString(), CancellationToken.None));
        await drafts.KeepAsync(ada, id.ToString(), "Another", new(id, Guid.NewGuid()), CancellationToken.None);
        Assert.Equal("Another", await drafts.FindAsync(ada, id.ToString(), CancellationToken.None));
    }

    [Fact]
    public async Task A_draft_is_its_writers_alone_for_the_provider_that_they_acted_for()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        await using var scope = story.App.Services.CreateAsyncScope();
        var drafts = scope.ServiceProvider.GetRequiredService<Drafts>();
        var ada = await story.Database.ActorAsync(Ada);
        var elsewhere = Actor.ForProvider(ada.UserId!.Value, ada.Name, "P1002", "Harbour View Care", ProviderRoles.Actions);
        await drafts.KeepAsync(ada, "new", "First", Unsent, CancellationToken.None);
        await drafts.KeepAsync(ada, "new", "Then <b>this</b> 👍", Unsent, CancellationToken.None);

        Assert.Equal(
            ["Then <b>this</b> 👍", null, null, null],
            [
                await drafts.FindAsync(ada, "new", CancellationToken.None),
                await drafts.FindAsync(elsewhere, "new", CancellationToken.None),
                await drafts.FindAsync(await story.Database.ActorAsync(Hal), "new", CancellationToken.None),
                await drafts.FindAsync(await story.Database.ActorAsync(Quinn), "new", CancellationToken.None),
            ]);

        await drafts.KeepAsync(ada, "new", new string('x', ActionItem.MaxMessage + 1), Unsent, CancellationToken.None);
        Assert.Equal(new string('x', ActionItem.MaxMessage + 1), await drafts.FindAsync(ada, "new", CancellationToken.None)); // too long to be sent, and not lost
        await drafts.KeepAsync(ada, "new", new string('y', Draft.MaxText + 5), Unsent, CancellationToken.None);
        Assert.Equal(Draft.MaxText, (await drafts.FindAsync(ada, "new", CancellationToken.None))!.Length);
        await drafts.KeepAsync(ada, "new", "Old", Unsent, CancellationToken.None);
        story.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1, await drafts.TidyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_template_has_a_title_of_its_own_and_a_text()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        await using var scope = story.App.Services.CreateAsyncScope();
        var templates = scope.ServiceProvider.GetRequiredService<AnswerTemplates>();
        var (quinn, id) = (await story.Database.ActorAsync(Quinn), Guid.NewGuid());

        await templates.SaveAsync(quinn, id, " Paid ", " It was paid. ", CancellationToken.None);
        await templates.SaveAsync(quinn, id, "Paid", "It is paid.", CancellationToken.None);

        Assert.Equal(("Paid", "It is paid."), (await templates.FindAsync(id, CancellationToken.None)) is { } t ? (t.Title, t.Text) : default);
        foreach (var (title, text) in ((string?, string?)[])[("Paid", "x"), (" ", "x"), ("x", " "), (new('x', ActionItem.MaxTitle + 1), "x"), ("x", new('x', ActionItem.MaxMessage + 1))])
        {
            await Assert.ThrowsAsync<TemplateIsNotPossible>(() => templates.SaveAsync(quinn, Guid.NewGuid(), title, text, CancellationToken.None));
        }

        await templates.RemoveAsync(id, CancellationToken.None);
        Assert.Empty(await templates.TitlesAsync(CancellationToken.None));
    }

    private static Task<Guid> IdAsync(Story story, string email) => story.Database.ScalarAsync<Guid>($"select id from users where email = '{email}'");

    private static async Task SaveAsync(Story story, TeamSheet sheet, string? seen)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TeamAdministration>().SaveAsync(new AuditedBy(null, "The tester", null, null), sheet, seen, CancellationToken.None);
    }

    private static async Task<TeamSheet?> FindAsync(Story story, string name)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TeamAdministration>().FindAsync(name, CancellationToken.None);
    }
}
