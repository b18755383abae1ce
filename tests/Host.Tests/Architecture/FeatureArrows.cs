namespace Portal.Host.Tests.Architecture;

/// <summary>
/// Which feature of Workflows may lean on which: a written list, so that a new arrow is a decision and not an accident. Read from the
/// sources, where a feature names another (decisions 76, 84).
/// </summary>
public sealed class FeatureArrows
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Accounts"] = ["Audit", "Engine", "Search"],
        ["Actions"] = ["Accounts", "Engine", "Search", "Sheets"],
        ["Audit"] = ["Engine", "Sheets"],
        ["Bounces"] = ["Engine"],
        ["CarePackages"] = ["Actions", "Engine", "Search", "Sheets"],
        ["Changes"] = ["Accounts", "Audit", "Engine"],
        ["Contracts"] = ["Accounts", "Actions", "Engine", "Search"],
        ["Dashboard"] = ["Accounts", "Engine", "Sheets"],
        ["Emails"] = ["Accounts", "Audit", "Engine"],
        ["Invoices"] = ["Accounts", "Actions", "CarePackages", "Engine", "Register", "Search", "Sheets"],
        ["Jobs"] = ["Engine"],
        ["LatePayments"] = ["Engine", "Sheets"],
        ["Organisations"] = ["Search"],
        ["Overviews"] = ["Audit", "CarePackages", "Engine", "Invoices", "PurchaseOrders", "Register"],
        ["PaymentBatches"] = ["Accounts", "Engine", "Invoices", "Search", "Sheets"],
        ["PaymentHolds"] = ["Engine", "Invoices"],
        ["Periods"] = ["Accounts", "Actions", "CarePackages", "Contracts", "Engine", "Invoices", "Placements", "Sheets"],
        ["Placements"] = ["Accounts", "Actions", "CarePackages", "Engine", "Invoices"],
        ["PurchaseOrders"] = ["Actions", "Engine", "Invoices", "Search"],
        ["Register"] = ["Accounts", "Audit", "CarePackages", "Engine", "Sheets"],
        ["Simulation"] =
        [
            "Accounts", "Actions", "Audit", "Bounces", "Changes", "Contracts", "Engine", "Invoices", "PaymentBatches", "PaymentHolds", "Periods", "Placements", "Register", "Tasks", "Uplifts", "Work",
        ],
        ["Tasks"] = ["Accounts", "Actions", "Audit", "Engine", "Sheets"],
        ["Uplifts"] = ["Accounts", "Actions", "CarePackages", "Engine"],
        ["Work"] = ["Audit", "Engine"],
    };

    [Fact]
    public void A_feature_leans_on_what_the_list_allows_and_the_list_allows_no_more()
    {
        var written = Allowed.SelectMany(a => a.Value.Select(to => $"{a.Key} -> {to}")).Order(StringComparer.Ordinal);

        Assert.Equal(written, new RoomArrows("Workflows", shared: "Persistence").Read().Select(a => $"{a.From} -> {a.To}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_feature_leans_on_itself_through_others() => Assert.DoesNotContain(Allowed.Keys, f => Reached(f).Contains(f));

    [Fact]
    public void The_engine_leans_on_no_feature() => Assert.DoesNotContain("Engine", Allowed.Keys);

    /// <summary>Every feature that one leans on, at once or through others.</summary>
    private static HashSet<string> Reached(string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var feature))
        {
            foreach (var to in Allowed.GetValueOrDefault(feature, []).Where(reached.Add))
            {
                next.Enqueue(to);
            }
        }

        return reached;
    }
}
