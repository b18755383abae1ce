using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>The guide's negative total on the pages of both sides: nobody is asked for a total that is not there, or told to expect a payment.</summary>
public sealed class NegativeTotalTests(PortalCluster cluster)
{
    private const string LeaveZero = "Leave 0 as the total";

    [Theory]
    [InlineData("false", "Submit it like any other", LeaveZero)]
    [InlineData("true", LeaveZero, "Submit it like any other")]
    public async Task Zero_is_spoken_of_only_where_a_total_is_asked_for(string allows, string said, string notSaid)
    {
        await using var world = await OwingAsync(allows);
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider/invoices/proposed");

        Assert.Contains($"The items come to £1,571.43 less than £0.00. {said}", ida.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(notSaid, ida.Page.Text, StringComparison.Ordinal);
        Assert.Empty(ida.Page.Document.QuerySelectorAll("input[type=checkbox][name=Lines]")); // it is always taken
        Assert.Contains("Always", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_its_submission_to_its_end_it_is_owed_back_and_nothing_is_expected()
    {
        await using var world = await OwingAsync("false");
        var id = await world.GivenPendingAsync("N1");
        var (ida, ann, finn) = (await world.AsAsync(Ida), await world.AsAsync(Ann), await world.AsAsync(Finn));
        await SeesAsync("Pending");
        await ann.Open($"/council/invoices/{id}");
        await ann.Press("Authorise");
        await SeesAsync("Authorised");
        await finn.Open($"/council/invoices/{id}");
        await finn.Press("Finalise");
        await SeesAsync("Finalised");

        async Task SeesAsync(string state)
        {
            await ida.Open($"/provider/invoices/{id}");
            Assert.Equal($"SleepoversInvoice N1 {state}", ida.Page.Heading);
            Assert.Contains("£1,571.43 owed back", ida.Page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("expected", ida.Page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Remove", ida.Page.Buttons);
            await ida.Open("/provider/invoices");
            Assert.Equal("Nothing to pay", ida.Page.Rows.Single(r => r["Reference"] == "N1")["Payment"]);
            await ann.Open($"/tasks/{id}");
            Assert.DoesNotContain("-£1,571.43 owed", ann.Page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_emptied_invoice_asks_for_no_total()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contracts set allows_total_editing = true");
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("E1");
        Assert.NotNull(ida.Page.Document.QuerySelector("input[name=Total]"));

        await ida.Press("Remove Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016");

        Assert.Contains("This invoice has no items.", ida.Page.Text, StringComparison.Ordinal);
        Assert.Null(ida.Page.Document.QuerySelector("input[name=Total], input[name=Vat], textarea[name=DifferenceReason]"));
    }

    [Fact]
    public async Task Finalised_and_paid_are_told_apart_by_word_and_by_colour()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync("F1");
        var (ann, finn, ida) = (await world.AsAsync(Ann), await world.AsAsync(Finn), await world.AsAsync(Ida));
        await ann.Open($"/council/invoices/{id}");
        await ann.Press("Authorise");
        await finn.Open($"/council/invoices/{id}");
        await finn.Press("Finalise");
        var finalised = await TagsAsync();
        await world.Database.ExecuteAsync("set session_replication_role = replica; update invoices set paid_on = '2026-11-20'; set session_replication_role = origin");

        var paid = await TagsAsync();

        Assert.All(finalised, t => Assert.Equal(("Finalised", "turquoise"), t));
        Assert.All(paid, t => Assert.Equal(("Paid", "green"), t));

        async Task<List<(string, string)>> TagsAsync()
        {
            var tags = new List<(string, string)>();
            foreach (var (who, path) in new[] { (ida, $"/provider/invoices/{id}"), (ida, "/provider/invoices"), (finn, $"/council/invoices/{id}"), (finn, "/council/invoices?status=Finalised") })
            {
                await who.Open(path);
                var tag = who.Page.Document.QuerySelector("main .govuk-tag")!;
                tags.Add((tag.TextContent.Trim(), tag.ClassName!.Split("--")[^1]));
            }

            return tags;
        }
    }

    /// <summary>February was paid in full, and ended on the 18th.</summary>
    private async Task<PortalWorld> OwingAsync(string allows)
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync($"update contracts set allows_total_editing = {allows}");
        await world.GivenPendingAsync("F1");
        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        return world;
    }
}
