using Portal.Domain.Accounts;
using Portal.Host.Tests.Register;
using Portal.TestKit;

namespace Portal.Host.Tests.Search;

/// <summary>People are found by any word of their name, however it is typed, wherever they are looked for; and names stand in one order.</summary>
public sealed class NamesHoweverTypedTests(PortalCluster cluster)
{
    private static readonly (string Typed, string SsRef)[] Names =
    [
        ("O'Brien", "C/90#1"), ("O’Brien", "C/90#1"), ("OBrien", "C/90#1"), ("o brien", "C/90#1"), ("O'Brien Siân", "C/90#1"),
        ("Sian O`Brien", "C/90#1"), ("Sia\u0302n OBRIEN", "C/90#1"),
        ("Smith-Jones", "C9003"), ("smith–jones", "C9003"), ("SmithJones", "C9003"), ("Jones", "C9003"), ("Al Jones", "C9003"),
        ("D’Arcy", "C9005"), ("darcy", "C9005"),
        ("Wyn", "C9006"), ("W\u0302yn", "C9006"), ("Wyn, Sion", "C9006"), ("van der Berg", "C9010"), ("Berg", "C9010"), ("jo BERG", "C9010"),
    ];

    [Fact]
    public async Task A_client_of_the_files_register_names_refs_is_found_in_every_search_of_people()
    {
        await using var world = await RegisterWorld.BeginAsync(cluster);
        var drew = await world.AsAsync(RegisterWorld.Drew);
        await world.SendAsync(drew, Inputs.Texts("register-names-refs"));
        await world.DecideAsync(drew, "Apply");
        await world.Database.ExecuteAsync($"update users set council_roles = 15 where email = '{RegisterWorld.Drew}'");
        drew = await world.AsAsync(RegisterWorld.Drew);

        foreach (var (typed, ssRef) in Names)
        {
            await drew.Open("/council/clients");
            await drew.Fill("Client", typed).Press("View");
            Assert.True(drew.Page.Rows.Any(r => r["SSRef"] == ssRef), $"{typed} is not found among the clients");

            await drew.Open("/council/contracts/new");
            await drew.Fill("Client", typed).Press("Find client");
            Assert.True(drew.Page.Text.Contains(ssRef, StringComparison.Ordinal), $"{typed} is not found where a document is published");

            await drew.Fill("Find", typed).Press("Search");
            Assert.Contains(ssRef, drew.Page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lists_of_names_stand_in_the_order_of_the_dictionary()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        string[] names = ["Ábel", "Berg", "de Souza", "O'Brien", "Ŵyn", "Zed"];
        foreach (var (name, i) in names.Reverse().Select((n, i) => (n.Replace("'", "''", StringComparison.Ordinal), i)))
        {
            await world.Database.ExecuteAsync(
                $"""
                insert into clients (ss_ref, surname, forename) values ('N{i}', '{name}', 'X');
                insert into providers (ref, name, payment_terms_days) values ('N{i}', '{name}', 30);
                """);
            await world.Database.GivenCouncilUserAsync($"n{i}@council.example", CouncilRoles.Placements);
            await world.Database.ExecuteAsync($"update users set name = '{name}' where email = 'n{i}@council.example'");
        }

        await world.Database.GivenCouncilUserAsync(RegisterWorld.Drew, CouncilRoles.Administrator);
        var drew = await world.AsAsync(RegisterWorld.Drew);

        await drew.Open("/council/clients");
        Assert.Equal(names, drew.Page.Rows.Select(r => r["Client"].Split(',')[0]).Where(names.Contains));
        await drew.Open("/council/providers");
        Assert.Equal(names, drew.Page.Rows.Select(r => r["Provider"]).Where(names.Contains));
        await drew.Open("/council/users");
        Assert.Equal(names, drew.Page.Rows.Select(r => r["Name"]).Where(names.Contains));
    }
}
