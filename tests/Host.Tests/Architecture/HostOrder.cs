namespace Portal.Host.Tests.Architecture;

/// <summary>Host's folders in one written order, so that none leans on itself through others (decision 87).</summary>
public sealed class HostOrder
{
    /// <summary>A folder may lean on those that stand before it, and on no other.</summary>
    private static readonly string[] Order =
    [
        // what everything may use
        "Features", "Settings", "Commands", "Look", "Forms", "Downloads", "Mail", "Pdf", "Health", "Jobs",
        // who comes in, and what they looked at
        "Accounts", "Audit", "Search",
        // a record's page, the home pages
        "Work",
        // the features
        "Actions", "Changes", "CarePackages", "Contracts", "Invoices", "Payments", "Placements", "PurchaseOrders", "Overviews", "Dashboard", "Register", "Uplifts", "Bounces", "Demo",
        // the pages themselves, and what puts all of it together
        "Pages", "Startup",
    ];

    [Fact]
    public void A_folder_leans_on_those_that_stand_before_it()
    {
        var backwards = new RoomArrows("Host").Read().Where(a => Array.IndexOf(Order, a.To) > Array.IndexOf(Order, a.From)).Select(a => $"{a.From} -> {a.To}");

        Assert.Empty(backwards);
    }

    [Fact]
    public void Every_folder_stands_in_the_order()
        => Assert.Equal(new RoomArrows("Host").Folders, Order.Order(StringComparer.Ordinal));
}
