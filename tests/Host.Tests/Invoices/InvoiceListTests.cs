using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>A list of invoices answers at a glance: for which month, where it is and since when, and what becomes of it.</summary>
public sealed class InvoiceListTests(PortalCluster cluster)
{
    [Fact]
    public async Task Each_says_its_month_where_it_is_since_when_and_by_when_it_is_paid()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var today = DateTime.UtcNow.Date;
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A1");
        await IsAsync("With you since", "-");
        await ida.Follow("A1");
        await ida.Press("Submit Invoice");
        await IsAsync("With the authoriser since", Expected());
        await world.AuthoriseAllAsync();
        await IsAsync("With the finaliser since", Expected());
        await (await world.AsAsync(Finn)).FinaliseAsync();
        await IsAsync("To be paid since", Expected());
        await ida.Follow("A1");
        Assert.Contains($"To be paid since {PortalDate()}. £4,142.86 is expected on {PortalDate(30)}.", ida.Page.Text, StringComparison.Ordinal);

        string Expected() => $"Expected {today.AddDays(30):dd'/'MM'/'yyyy}";

        string PortalDate(int days = 0) => today.AddDays(days).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

        async Task IsAsync(string where, string payment)
        {
            await ida.Open("/provider/invoices");
            var row = Assert.Single(ida.Page.Rows);
            Assert.Equal(("February 2016", $"{where} {PortalDate()}", payment), (row["Period"], row["Where it is"], row["Payment"]));
        }
    }

    [Fact]
    public async Task What_pays_nothing_expects_nothing_and_is_not_waited_for()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4001", "weekly_cost = 0");
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("NIL");
        await ida.Press("Submit Invoice");
        Assert.DoesNotContain("Payment expected", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/invoices?paid=no");
        Assert.Equal("Nothing to pay", Assert.Single(ida.Page.Rows)["Payment"]);

        await world.FinaliseAllAsync();

        Assert.Empty((await ida.Open("/provider/invoices?paid=no")).Rows);
        var row = Assert.Single((await ida.Open("/provider/invoices")).Rows);
        Assert.Equal("Nothing to pay", row["Payment"]);
        Assert.StartsWith("Finished on ", row["Where it is"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_paid_names_the_months_that_are_not_invoiced_yet_and_leads_to_them()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        var sarah = await world.AsAsync(PortalGivens.Sarah);
        await ida.Open("/provider/invoices");
        Assert.DoesNotContain("can still be invoiced", ida.Page.Text, StringComparison.Ordinal);
        await sarah.Open("/provider/invoices?paid=no");
        await sarah.Follow("1 month can still be invoiced"); // somebody who cannot invoice sees which
        Assert.Equal("/provider/periods", sarah.Page.Path);

        await ida.Open("/provider/invoices?paid=no");
        await ida.Follow("1 month can still be invoiced");
        Assert.Equal("/provider/tasks", ida.Page.Address.AbsolutePath);
        Assert.Contains("01/02/2016", Assert.Single(ida.Page.Rows)["What"], StringComparison.Ordinal);

        await ida.CreateAsync("A1");
        await ida.Open("/provider/invoices?paid=no");
        Assert.DoesNotContain("can still be invoiced", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paid_and_not_paid_is_a_filter()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("A1");
        await world.Database.ExecuteAsync("update invoices set paid_on = '2016-03-31'");
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A2"); // March, which opened meanwhile

        await ida.Open("/provider/invoices");
        Assert.Equal(["A2", "A1"], ida.Page.Rows.Select(r => r["Reference"]));
        await ida.Select("Payment", "Paid").Press("View");
        Assert.Equal([("A1", "Paid on 31 March 2016", "Paid 31/03/2016")], ida.Page.Rows.Select(r => (r["Reference"], r["Where it is"], r["Payment"])));
        await ida.Select("Payment", "Not paid").Press("View");
        Assert.Equal(["A2"], ida.Page.Rows.Select(r => r["Reference"]));
    }
}
