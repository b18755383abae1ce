using Portal.Browser.Tests.Chrome;
using Portal.TestKit;

namespace Portal.Browser.Tests.Pages;

/// <summary>Purchase orders, as providers and council staff see them. The example data's line items are the guide's.</summary>
internal static class PurchaseOrderPages
{
    /// <summary>Hood, Robin: one line since 1 July 2018.</summary>
    public const string Robin = "C2000009";

    /// <summary>Pan, Peter, whose placement <see cref="RevisedAsync"/> ends on 18 December 2018.</summary>
    public const string Peter = "C2000018";

    private const string ProviderList = "/Provider/PurchaseOrders/Index";
    private const string CouncilList = "/Council/PurchaseOrders/Index";
    private const string ProviderView = "/Provider/PurchaseOrders/Details";
    private const string CouncilView = "/Council/PurchaseOrders/Details";

    public static readonly PageCase[] All =
    [
        new(ProviderList, "before the filters are set", "/provider/purchase-orders") { Who = Person.Signatory, Shows = "Please set filters and click the View button." },
        new(ProviderList, "of a year", "/provider/purchase-orders?year=18/19") { Who = Person.Signatory, Shows = "Hood, Robin (C2000009) - 18/19" },
        new(ProviderList, "with filters that match nothing", "/provider/purchase-orders?year=15/16") { Who = Person.Signatory, Shows = "No purchase orders match these filters" },
        new(ProviderView, "first revision", "/provider") { Who = Person.Signatory, Then = (r, p) => OpenAsync(r, p, "provider", Robin, 2018), Shows = "£4,000.00 × 274 days ÷ 7 = £156,571.43" },
        new(ProviderView, "revised", "/provider") { Who = Person.Signatory, Given = RevisedAsync, Then = (r, p) => OpenAsync(r, p, "provider", Peter, 2018), Shows = "What changed from revision 1" },
        new(ProviderView, "earlier revision", "/provider") { Who = Person.Signatory, Given = RevisedAsync, Then = (r, p)
            => OpenAsync(r, p, "provider", Peter, 2018, "?revision=1"), Shows = "This is revision 1, as it was issued" },
        new(ProviderView, "of nothing any more", "/provider") { Who = Person.Signatory, Given = RevisedAsync, Then = (r, p)
            => OpenAsync(r, p, "provider", Peter, 2019), Shows = "Nothing is ordered now" },
        new(CouncilList, "before the filters are set", "/council/purchase-orders") { Who = Person.Clerk, Shows = "Please set filters and click the View button." },
        new(CouncilList, "of a year", "/council/purchase-orders?year=18/19") { Who = Person.Authoriser, Shows = "Ella, Cinder (C1170421) - 18/19" },
        new(CouncilList, "with filters that match nothing", "/council/purchase-orders?year=15/16&provider=P1002") { Who = Person.Clerk, Shows = "No purchase orders match these filters" },
        new(CouncilList, "with a name that nobody has", "/council/purchase-orders") { Who = Person.Clerk, Then = SearchNobodyAsync, Shows = "There is a problem" },
        new(CouncilView, "first revision", "/council") { Who = Person.Clerk, Then = (r, p) => OpenAsync(r, p, "council", "C1170421", 2015), Shows = "£1,000.00 × 60 days ÷ 7 = £8,571.43" },
        new(CouncilView, "revised", "/council") { Who = Person.Authoriser, Given = RevisedAsync, Then = (r, p) => OpenAsync(r, p, "council", Peter, 2018), Shows = "Ends earlier, on 18/12/2018" },
    ];

    public static async Task OpenAsync(Reader reader, DemoPortal portal, string side, string ssRef, int year, string query = "")
        => await reader.Page.GotoAsync($"/{side}/purchase-orders/{await portal.Database.OrderAsync(ssRef, year)}{query}");

    public static async Task RevisedAsync(DemoPortal portal)
    {
        await portal.Database.ExecuteAsync("update care_package_line_items set end_date = '2018-12-18' where ref = 'L4004'");
        await portal.App.RaiseOrdersAsync();
    }

    private static async Task SearchNobodyAsync(Reader reader, DemoPortal portal)
    {
        await reader.FillAsync("Client", "Nobody");
        await reader.PressAsync("View");
    }
}
