using Portal.TestKit;
using static Portal.Host.Tests.CarePackages.LineItemGivens;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.CarePackages;

/// <summary>The council's list of line items; a client's name is posted, and only the SSRef goes on.</summary>
public sealed class CouncilLineItemListTests(PortalCluster cluster)
{
    private const string Path = "/council/care-packages";

    [Fact]
    public async Task From_the_home_page_council_staff_see_every_providers_line_items_and_whose_they_are()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council");

        await clerk.Follow("Care Package Line Items");

        Assert.Equal(["L4001", "L4003", "L4002"], clerk.Page.Refs()); // by the clients' names: Ella, Hood, White
        Assert.Equal(["Sleepovers Sleepovers", "Harbour House Harbour View Care", "Night Owls Sleepovers"], clerk.Page.Rows.Select(x => x["Service"]));
    }

    [Theory]
    [InlineData("ella")]
    [InlineData("Ella, Cinder")]
    [InlineData("c1170")]
    public async Task A_line_item_is_found_by_the_clients_name_or_SSRef(string search)
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open(Path);

        await clerk.Fill("Client", search).Press("View");

        Assert.Equal(($"{Path}?client={Cinder}", Cinder), (clerk.Page.Path, clerk.Page.Value("Client")));
        Assert.Equal(["L4001"], clerk.Page.Refs());
    }

    [Fact]
    public async Task All_filters_work_together_and_stand_in_the_address()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.GivenLineItemAsync("L4009", end: "2016-03-31", level: "Residential");
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open(Path);

        await clerk.Select("Provider", "Harbour View Care").Press("View");
        Assert.Equal($"{Path}?provider=P1002", clerk.Page.Path);
        Assert.Equal(["L4003"], clerk.Page.Refs());

        await clerk.Fill("Client", "Ella").Select("Provider", "Sleepovers").Select("Service", "Sleepovers (Sleepovers)").Select("Service level", "Residential")
            .Choose("Include historical").Press("View");
        Assert.Equal($"{Path}?service=S2001&client={Cinder}&level=Residential&provider=P1001&historical=true", clerk.Page.Path);
        Assert.Equal(["L4009"], clerk.Page.Refs());
        Assert.Equal(("P1001", "S2001", "Residential"), (clerk.Page.Value("Provider"), clerk.Page.Value("Service"), clerk.Page.Value("Service level")));

        await clerk.Follow("Reset");
        Assert.Equal((Path, 3), (clerk.Page.Path, clerk.Page.Rows.Count));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_told_beside_the_field_with_the_other_filters_kept()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open(Path);

        await clerk.Fill("Client", "Rumpelstiltskin").Select("Provider", "Sleepovers").Press("View");

        Assert.StartsWith("Error: No client has this name or SSRef.", clerk.Page.ErrorBeside("Client"), StringComparison.Ordinal);
        Assert.Equal((Path, "Rumpelstiltskin", "P1001"), (clerk.Page.Path, clerk.Page.Value("Client"), clerk.Page.Value("Provider")));
    }
}
