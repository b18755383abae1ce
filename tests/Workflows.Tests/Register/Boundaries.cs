using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Register;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Register;

/// <summary>The last that is accepted, beside the first that is rejected (<see cref="BadRows"/>).</summary>
public sealed class Boundaries(PortalCluster cluster, GuideWorld guide) : IClassFixture<GuideWorld>
{
    [Theory]
    [InlineData("providers", "P9,Name,,,,,365,1900-01")]
    [InlineData("providers", "P9,Name,,,,,0,2199-12")]
    [InlineData("clients", "C923456789012345678901234567890123456789,Surname,Ann")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,1900-01-01,2199-12-31,0,Pricing,true,,")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-29,2016-02-29,10.00,Pricing,true,,0")]
    public async Task What_is_just_right_is_accepted(string file, string row)
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Of(file, row));

        Assert.Empty(report.Rejections);
        Assert.Equal(1, Assert.Single(report.Files).New);
    }

    [Fact]
    public async Task A_long_value_is_shown_up_to_its_80th_character()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Of("contracts", $"K9,P1001,Name,{new string('x', 80)},,", $"K8,P1001,Name,{new string('x', 81)},,"));

        Assert.Equal([new string('x', 80), new string('x', 80) + "…"], report.Rejections.Select(r => r.Value));
        Assert.StartsWith($"vat {new string('x', 80)}… is not one of", report.Rejections[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_files_whose_names_differ_in_capitals_only_the_first_is_read_and_the_other_is_noted()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Clients("C8,Reed,Ann"), Csv.File("Clients.CSV", "ss_ref,surname,forename\nC9,Reed,Ann\nC10,Reed,Ann\n"));

        Assert.Equal(("clients.csv", 1), (Assert.Single(report.Files).File, report.Files[0].Read));
        Assert.Equal(("Clients.CSV", "this file is not read: clients.csv has the same name but for its capitals"), (Assert.Single(report.Notes).File, report.Notes[0].Sentence));
    }

    [Fact]
    public async Task A_service_that_a_contract_document_names_cannot_move_even_without_line_items()
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenPublishedDocumentAsync(PortalGivens.Snow);
        await story.Database.ExecuteAsync("delete from care_package_line_items where service_ref = 'S2003'");
        await using var scope = story.App.Services.CreateAsyncScope();

        var report = await scope.ServiceProvider.GetRequiredService<ImportRegister>().RunAsync([Csv.Services("S2003,P1002,Night Owls,")], ImportMode.Check, Actor.System);

        Assert.Equal("service S2003 belongs to provider P1001 and is in use: it cannot move to provider P1002", Assert.Single(report.Rejections).Sentence);
    }
}
