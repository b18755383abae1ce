using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

/// <summary>Everybody sees who they are here, and chooses how soon they hear of things by email.</summary>
public sealed class YourAccountTests(PortalCluster cluster)
{
    private const string Published = "Contract document to agree";

    [Fact]
    public async Task A_choice_is_saved_for_its_owner_alone_and_stands_there_again()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(PortalGivens.Sarah);
        await sarah.Open("/account");
        Assert.Equal("AtOnce", sarah.Page.Value(Published));
        Assert.Contains("Read, agree contract documents", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.Select(Published, "Once a day, in one email").Press("Save");

        Assert.Contains("Your choice of emails is saved.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal(("Daily", "AtOnce"), (sarah.Page.Value(Published), sarah.Page.Value("Contract document withdrawn")));
        Assert.Equal("contract-published Daily", await world.Database.ScalarAsync<string>("select string_agg(kind || ' ' || pace, ', ') from email_choices"));
        var sam = await world.AsAsync(PortalGivens.Sam);
        await sam.Open("/account");
        Assert.Equal("AtOnce", sam.Page.Value(Published));
    }

    [Fact]
    public async Task A_choice_that_there_is_not_is_told_and_none_is_saved()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(PortalGivens.Sarah);
        await sarah.Open("/account");

        var field = (AngleSharp.Html.Dom.IHtmlSelectElement)sarah.Page.Field(Published);
        field.Options[1].Value = "Hourly";
        field.Value = "Hourly";
        await sarah.Press("Save");

        Assert.Equal(HttpStatusCode.OK, sarah.Page.Status);
        Assert.NotEmpty(sarah.Page.Errors);
        Assert.Equal(0, await world.Database.ScalarAsync<long>("select count(*) from email_choices"));
    }

    [Fact]
    public async Task Somebody_without_a_role_is_told_that_no_email_comes()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenProviderUserAsync("reader@sleepovers.example", ProviderRoles.None, "P1001");
        var reader = await world.AsAsync("reader@sleepovers.example");

        await reader.Open("/account");

        Assert.Contains("With your roles you only get emails about your password.", reader.Page.Text, StringComparison.Ordinal);
    }
}
