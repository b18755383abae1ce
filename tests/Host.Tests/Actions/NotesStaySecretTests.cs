using System.Text;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Guarding;
using Portal.TestKit;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Actions;

/// <summary>What the council's staff write for each other never reaches a provider: by no page, file, search or email.</summary>
public sealed class NotesStaySecretTests(PortalCluster cluster)
{
    private const string Secret = "Zanzibar";
    private const string All = "olive.all@sleepovers.example";

    [Fact]
    public async Task A_note_is_on_no_page_in_no_file_behind_no_search_and_in_no_email()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        await world.Database.GivenProviderUserAsync(All, ProviderRoles.Signatory | ProviderRoles.Invoicing | ProviderRoles.Actions | ProviderRoles.PortalAdministrator, "P1001");
        var id = await world.App.GivenActionAsync(subject: new(Domain.Actions.SubjectKind.LineItem, "L4001", "L4001 (Care package line item)", "P1001"));
        var quinn = await world.AsAsync(Quinn);
        foreach (var step in (string[])["Comment", "Close", "Reopen"])
        {
            await quinn.Open($"/council/actions/{id}");
            if (quinn.Page.Buttons.Contains("Add note"))
            {
                await quinn.Fill("Note", $"{Secret} {step}").Press("Add note");
            }

            await quinn.Open($"/council/actions/{id}");
            await quinn.Fill("Message to the provider", "Seen.").Press(step);
        }

        Assert.Contains(Secret, quinn.Page.Text, StringComparison.Ordinal); // the council reads it
        await quinn.Open($"/council/actions?Search={Secret}");
        Assert.Single(quinn.Page.Rows);

        var olive = await world.AsAsync(All);
        var looked = 0;
        foreach (var route in (await PortalRoute.AllAsync(world.App.Services)).Where(r => r.Verb == "GET" && !r.Template.StartsWith("/council", StringComparison.Ordinal)))
        {
            var page = await olive.Open(route.Address(id, PortalGivens.Cinder));
            Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(page.Bytes), StringComparison.OrdinalIgnoreCase);
            looked++;
        }

        Assert.True(looked > 30, $"Only {looked} pages were looked at.");
        await olive.Open($"/provider/actions/{id}");
        Assert.Contains("Seen.", olive.Page.Text, StringComparison.Ordinal);
        Assert.Contains("No actions", (await olive.Open($"/provider/actions?Status=All&Search={Secret}")).Text, StringComparison.Ordinal);
        await world.DeliverAsync();
        Assert.NotEmpty(world.Emails());
        Assert.DoesNotContain(world.Emails(), l => l.ToString().Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }
}
