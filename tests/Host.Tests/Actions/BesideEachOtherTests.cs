using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Host.Tests.Embed;
using Portal.TestKit;
using Portal.Workflows.Actions;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Actions;

/// <summary>Whoever writes in an action by the form of its task, while others write or see to it.</summary>
public sealed class BesideEachOtherTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_councils_inner_work_holds_up_no_provider_and_is_not_told_to_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var id = await world.App.GivenActionAsync("Please say when.", Quinn);
        var ada = await OpenAsync(world, Ada, id);

        await world.App.InActionAsync(Quinn, (w, by) => w.NoteAsync(by, new(id, Guid.NewGuid()), "She rang twice.", CancellationToken.None));
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open($"/council/actions/{id}");
        await quinn.Press("Take on");
        await quinn.Fill("Due date", DueDate(world)).Press("Set due date");
        Assert.Empty(quinn.Page.Errors);
        Assert.Equal(
            "Assign, Note, Set due date",
            await world.Database.ScalarAsync<string>($"select string_agg(move, ', ' order by move) from journal where instance_id = '{id}' and seq > 1"));
        await ada.Fill("Comment", "On Monday.").Press("Comment");

        Assert.Empty(ada.Page.Errors);
        Assert.Equal("WithCouncil", await world.Database.ScalarAsync<string>($"select state from actions where id = '{id}'"));
        await world.App.InActionAsync(Quinn, (w, by) => w.NoteAsync(by, new(id, Guid.NewGuid()), "Monday then.", CancellationToken.None));
        await ada.Open(EmbedGivens.Framed(ada.Page.Path));
        Assert.Contains("Commented by Ada Asks", ada.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Noted", ada.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_at_once_both_do_and_nobody_asks_to_close_over_what_they_have_not_seen()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        await world.Database.GivenProviderUserAsync("ben.beside@sleepovers.example", ProviderRoles.Actions, "P1001");
        var id = await world.App.GivenActionAsync("Please say when.", Quinn);
        var (ada, ben) = (await OpenAsync(world, Ada, id), await OpenAsync(world, "ben.beside@sleepovers.example", id));
        var late = await OpenAsync(world, Ada, id);

        await Task.WhenAll(ada.Fill("Comment", "On Monday.").Press("Comment"), ben.Fill("Comment", "Or Tuesday.").Press("Comment"));
        Assert.Empty(ada.Page.Errors.Concat(ben.Page.Errors));
        await world.App.InActionAsync(Quinn, (w, by) => w.CommentAsync(by, new(id, Guid.NewGuid()), "Which?", CancellationToken.None));
        await late.FillOf("Message", "All the same.").Press("Request closure");
        Assert.StartsWith("Quinn Queries (Suffolk County Council) was faster: answered on", Assert.Single(late.Page.Errors), StringComparison.Ordinal);
        await late.Press("Comment");

        Assert.Empty(late.Page.Errors);
        Assert.Equal(
            "All the same., On Monday., Or Tuesday., Please say when., Which?",
            await world.Database.ScalarAsync<string>($"select string_agg(text, ', ' order by text) from action_posts where action_id = '{id}' and kind = 'Comment'"));
    }

    private static async Task<FormClient> OpenAsync(PortalWorld world, string email, Guid id)
    {
        await world.AllowAsync();
        var frame = await world.FrameAsync(email);
        await frame.Open(EmbedGivens.Framed($"/embed/P1001/tasks/{id}"));
        return frame;
    }

    private static string DueDate(PortalWorld world)
    {
        using var scope = world.App.Services.CreateScope();
        var day = scope.ServiceProvider.GetRequiredService<ActionDays>().For(ActionType.InvoiceQuery, DateTimeOffset.UtcNow);
        return day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
    }
}
