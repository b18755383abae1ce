using System.Net;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.TestKit;
using static Portal.Host.Tests.Embed.EmbedGivens;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Embed;

/// <summary>The same form as on the task's page, in a frame.</summary>
public sealed class FramedTaskTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_document_is_agreed_in_a_frame_with_the_password_and_the_next_task_is_offered_there()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var (id, next) = (await world.App.GivenPublishedDocumentAsync(), await world.App.GivenPublishedDocumentAsync(Snow));
        await world.AllowAsync();
        var frame = await world.FrameAsync(Sarah);
        var links = frame.Page.Document.QuerySelectorAll("main table a").Select(a => (a.GetAttribute("href"), a.GetAttribute("target"))).ToHashSet();
        Assert.Equal([($"/embed/P1001/tasks/{id}", "_self"), ($"/embed/P1001/tasks/{next}", "_self")], links);

        await frame.Open(Framed($"/embed/P1001/tasks/{id}"));
        Assert.Contains("This is contractually binding", frame.Page.Text, StringComparison.Ordinal);
        await frame.FillOf("AgreePassword", "wrong").Press("Agree");
        Assert.Contains("The password is wrong. Nothing was recorded", frame.Page.Errors);
        Assert.Equal("Published", (await world.StandingAsync(id)).State);
        await frame.FillOf("AgreePassword", AccountGivens.Password).Press("Agree");

        Assert.Equal("Approved", (await world.StandingAsync(id)).State);
        Assert.Equal($"/embed/P1001/tasks/{id}", frame.Page.Path);
        Assert.Contains("Agreed by Sarah Lock", frame.Page.Text, StringComparison.Ordinal);
        Assert.Contains($"/embed/P1001/tasks/{next}", frame.Page.Document.QuerySelectorAll(".govuk-notification-banner a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task An_action_is_answered_in_a_frame_with_its_latest_posts_above_the_form()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var id = await world.App.GivenActionAsync("Please say when.", ActionGivens.Quinn);
        await world.AllowAsync();
        var frame = await world.FrameAsync(ActionGivens.Ada);
        await frame.Open(Framed($"/embed/P1001/tasks/{id}"));
        Assert.Contains("Please say when.", frame.Page.Text, StringComparison.Ordinal);

        await frame.Press("Comment");
        Assert.Equal(["Enter your message"], frame.Page.Errors);
        await frame.Fill("Comment", "On <b>Monday</b> £5 \u202Eeslaf").Press("Comment");

        Assert.Contains("Your comment is sent to the council.", frame.Page.Text, StringComparison.Ordinal);
        Assert.Equal("WithCouncil", await world.Database.ScalarAsync<string>($"select state from actions where id = '{id}'"));
        Assert.Equal("On <b>Monday</b> £5 \u202Eeslaf", await world.Database.ScalarAsync<string>($"select text from action_posts where action_id = '{id}' order by position desc limit 1"));
        Assert.Equal(1, await world.Database.ScalarAsync<long>($"select count(*) from outbox where instance_id = '{id}' and kind like 'action-posted%'"));
    }

    [Fact]
    public async Task Whatever_waits_for_a_provider_is_done_in_the_frame_or_leads_to_its_page()
    {
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        await using (var world = await LinkWorld.BeginAsync(cluster))
        {
            await world.Database.GivenActionPeopleAsync();
            await world.App.GivenActionAsync(email: ActionGivens.Quinn);
            kinds.UnionWith(await OpenAllAsync(world));
        }

        await using (var world = await InvoiceWorld.BeginAsync(cluster))
        {
            await (await world.AsAsync(InvoiceWorld.Ida)).CreateAsync("777");
            kinds.UnionWith(await OpenAllAsync(world));
        }

        Assert.Equal("Action, Contract document, Invoice, Payment period", string.Join(", ", kinds));
    }

    /// <summary>Opens all that waits for Sleepovers in a frame; each has a button.</summary>
    private static async Task<IEnumerable<string>> OpenAllAsync(PortalWorld world)
    {
        await world.AllowAsync();
        await world.Database.GivenProviderUserAsync("eve.everything@sleepovers.example", (ProviderRoles)15, "P1001");
        var frame = await world.FrameAsync("eve.everything@sleepovers.example");
        var waiting = await world.Database.ScalarAsync<string>(
            "select string_agg(id || ' ' || definition, ',') from workflow_instances where provider_ref = 'P1001' and turn_kind = 'Provider' and ended_at is null");
        var tasks = waiting!.Split(',').Select(w => (Id: w[..36], Kind: w[37..])).ToList();
        foreach (var (id, kind) in tasks)
        {
            await frame.Open(Framed($"/embed/P1001/tasks/{id}"));
            Assert.Equal((kind, HttpStatusCode.OK, true), (kind, frame.Page.Status, frame.Page.Document.QuerySelectorAll("main .govuk-button").Length > 0));
        }

        return tasks.Select(t => t.Kind);
    }

    [Fact]
    public async Task A_form_that_another_site_sends_into_the_frame_changes_nothing()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.AllowAsync();
        var frame = await world.FrameAsync(Sarah);

        using var post = new HttpRequestMessage(HttpMethod.Post, Framed($"/embed/P1001/tasks/{id}?handler=Move&move=Agree"))
        {
            Content = new FormUrlEncodedContent([new("AgreePassword", AccountGivens.Password), new("RequestId", Guid.NewGuid().ToString())]),
        };

        Assert.Equal(HttpStatusCode.BadRequest, (await frame.Send(post)).Status);
        Assert.Equal("Published", (await world.StandingAsync(id)).State);
    }

    [Fact]
    public async Task Wrong_passwords_end_the_sign_in_of_the_frame_and_it_says_so_there()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.AllowAsync();
        var frame = await world.FrameAsync(Sarah);
        await frame.Open(Framed($"/embed/P1001/tasks/{id}"));

        for (var i = 0; i < 10 && frame.Page.Address.AbsolutePath != "/embed/P1001/sign-in"; i++)
        {
            await frame.FillOf("AgreePassword", "wrong").Press("Agree");
        }

        Assert.Contains("You have been signed out, because a wrong password was typed too often.", frame.Page.Text, StringComparison.Ordinal);
        Assert.Equal("/embed/P1001/sign-in", (await frame.Open(Framed($"/embed/P1001/tasks/{id}"))).Address.AbsolutePath);
        Assert.Equal("Published", (await world.StandingAsync(id)).State);
    }

    [Fact]
    public async Task What_is_sent_after_the_end_says_that_it_was_not_recorded_and_comes_back_to_the_task()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.AllowAsync();
        var frame = await world.FrameAsync(Sarah);
        await frame.Open(Framed($"/embed/P1001/tasks/{id}"));
        await world.Database.ExecuteAsync("delete from sessions");

        await frame.FillOf("AgreePassword", AccountGivens.Password).Press("Agree");

        Assert.Contains("it was not recorded", frame.Page.Text, StringComparison.Ordinal);
        await frame.Fill("Code", await world.CodeAsync(Sarah)).Press("Continue");
        Assert.Equal($"/embed/P1001/tasks/{id}", frame.Page.Path);
    }
}
