using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>An import says which VAT is not proposed, since the provider has no VAT number.</summary>
public sealed class VatNumberNotesTests(PortalCluster cluster)
{
    private const string Providers = "provider_ref,name,vat_number\n";

    public static TheoryData<ImportSource[], string?> Files => new()
    {
        { [Csv.Contracts("K3001,P1001,Sleepovers,Standard,false,false", "K3009,P1001,Nights,Reduced,false,false", "K3008,P1001,Days,Zero,false,false")], "P1001: K3001 (20%), K3009 (5%)" },
        { [Csv.Contracts("K3001,P1001,Sleepovers,Exempt,false,false")], null },
        { [Csv.Contracts("K3001,P1001,Sleepovers,Standard,false,false"), Csv.File("providers.csv", Providers + "P1001,Sleepovers,GB123456789\n")], null },
        { [Csv.Contracts("K3001,P1001,Sleepovers,Standard,false,false"), Csv.File("providers.csv", "provider_ref,name\nP1001,Sleepovers\n")], "P1001: K3001 (20%)" },
        { [Csv.File("providers.csv", "provider_ref,name\nP1002,Harbour\n")], "P1002: K3002 (5%)" },
        { [Csv.File("providers.csv", Providers + "P1002,Harbour,GB123456789\n")], null },
        { [Csv.File("providers.csv", Providers + "P1009,New,\n"), Csv.Contracts("K3007,P1009,New,Standard,false,false")], "P1009: K3007 (20%)" },
        { [Csv.LineItems("L4003,C104,C2000009,S2002,K3002,Residential,2018-07-01,,4000.00,Spot,true,,")], "P1002: K3002 (5%)" },
        { [Csv.Clients("C1170421,Ella,Cinder-Ann")], null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_provider_that_the_files_concern_is_noted_once_with_its_contracts(ImportSource[] files, string? expected)
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        await world.Database.ExecuteAsync("update providers set vat_number = null; update contracts set vat = case when ref = 'K3002' then 'Reduced' else 'Exempt' end");

        var report = await world.ImportAsync(ImportMode.Check, files);

        Assert.Empty(report.Rejections);
        var notes = report.Notes.Where(n => n.Sentence.Contains("vat_number", StringComparison.Ordinal)).Select(n => (n.File, n.Sentence)).ToList();
        if (expected?.Split(": ") is [var provider, var contracts])
        {
            Assert.Equal(
                [("providers.csv", $"provider {provider} has no vat_number, so the VAT of {contracts} is not proposed: give its number, or the contract's vat as Exempt or Zero")],
                notes);
        }
        else
        {
            Assert.Empty(notes);
        }
    }

    [Fact]
    public async Task A_file_without_the_column_leaves_the_number_that_the_register_has()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        await world.Database.ExecuteAsync("update providers set vat_number = 'GB123456789'; update contracts set vat = 'Standard'");

        var report = await world.ImportAsync(ImportMode.Check, Csv.File("providers.csv", "provider_ref,name\nP1002,Harbour\n"));

        Assert.DoesNotContain(report.Notes, n => n.Sentence.Contains("vat_number", StringComparison.Ordinal));
    }
}
