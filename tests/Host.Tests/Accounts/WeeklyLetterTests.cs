using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Accounts;

/// <summary>The weekly letter is chosen where the other emails are.</summary>
public sealed class WeeklyLetterTests(PortalCluster cluster)
{
    private const string Letter = "Weekly letter about your teams";

    [Fact]
    public async Task Somebody_of_the_council_chooses_it_and_gives_it_up_and_a_provider_is_not_asked()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var lena = await world.AsAsync(Clerk);
        await lena.Open("/account");
        Assert.Equal("False", lena.Page.Value(Letter));

        await lena.Select(Letter, "Every Monday").Press("Save");
        Assert.Contains("Your choice of emails is saved.", lena.Page.Text, StringComparison.Ordinal);
        Assert.Equal("True", lena.Page.Value(Letter));
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from weekly_letters"));
        await lena.Press("Save"); // the same again
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from weekly_letters"));
        await lena.Select(Letter, "No email").Press("Save");
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from weekly_letters"));

        var sarah = await world.AsAsync(Sarah);
        Assert.DoesNotContain(Letter, (await sarah.Open("/account")).Text, StringComparison.Ordinal);
    }
}
