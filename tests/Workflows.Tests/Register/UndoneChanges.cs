using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.TestKit;
using Portal.Workflows.Register;
using Portal.Workflows.Tests.Changes;
using Portal.Workflows.Tests.Engine;
using static Portal.Workflows.Tests.Changes.ChangeStory;

namespace Portal.Workflows.Tests.Register;

/// <summary>An import that would undo what a provider asked for and the council applied says so.</summary>
public sealed class UndoneChanges(PortalCluster cluster)
{
    [Fact]
    public async Task The_check_names_the_value_the_request_and_both_people()
    {
        await using var story = await OpenAsync(cluster);
        await story.ApplyAsync((await story.AskAsync(Ada, ChangeKind.Organisation, "P1001", ("name", "Sleepovers"), ("phone", "01473 2"), ("address", "1 High Street")))!.Value);

        var notes = await NotesAsync(story, "P1001,Sleepovers,2 Low Street,,01473 1,,30,2016-02");

        var note = Assert.Single(notes);
        Assert.Equal(("providers.csv",
            "line 2: provider P1001: phone would become \"01473 1\", but \"01473 2\" was applied on 24/03/2027 (change request 1001, asked for by Ada Asks, applied by Lena Clerk). Change it in the case system too"), (note.File, note.Sentence));
    }

    [Fact]
    public async Task A_contact_that_was_removed_and_would_be_there_again_is_named_too()
    {
        await using var story = await OpenAsync(cluster);
        await story.ApplyAsync((await story.AskAsync(Ada, ChangeKind.ContactRemoval, "N1"))!.Value);

        var note = Assert.Single(await NotesAsync(story, "P1001,Sleepovers,1 High Street,,01473 1,,30,2016-02", Csv.Contacts("N1,P1001,Jo Manager,,,1")));

        Assert.Equal("line 2: contact N1 would be there again, but its removal was applied on 24/03/2027 (change request 1001, asked for by Ada Asks, applied by Lena Clerk). Remove it from the case system too", note.Sentence);
    }

    [Fact]
    public async Task It_is_silent_where_the_file_has_caught_up_or_the_value_was_changed_again()
    {
        await using var story = await OpenAsync(cluster);
        await story.ApplyAsync((await story.AskAsync(Ada, ChangeKind.Organisation, "P1001", ("name", "Sleepovers"), ("phone", "01473 2"), ("address", "1 High Street")))!.Value);
        var open = await story.AskAsync(Ada, ChangeKind.Organisation, "P1001", ("name", "Sleepovers"), ("phone", "01473 2"), ("address", "9 High Street"));

        Assert.Empty(await NotesAsync(story, "P1001,Sleepovers,2 Low Street,,01473 2,,30,2016-02"));
        await story.Database.ExecuteAsync("update providers set phone = '01473 3' where ref = 'P1001'");
        Assert.Empty(await NotesAsync(story, "P1001,Sleepovers,1 High Street,,01473 1,,30,2016-02"));
        Assert.NotNull(open);
    }

    private static async Task<List<ImportNote>> NotesAsync(Story story, string row, params ImportSource[] others)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ImportRegister>().RunAsync([Csv.Providers(row), .. others], ImportMode.Check, Actor.System);
        return [.. report.Notes.Where(n => n.Sentence.Contains("was applied on", StringComparison.Ordinal))];
    }
}
