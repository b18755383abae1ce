using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Architecture;

/// <summary>
/// Which feature of Workflows may lean on which: a written list, so that a new arrow is a decision and not an accident. Read from the
/// sources, where a feature names another.
/// </summary>
public sealed class FeatureArrows
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Accounts"] = ["Audit", "Engine"],
        ["Actions"] = ["Accounts", "CarePackages", "Contracts", "Engine", "Invoices", "Placements", "PurchaseOrders", "Sheets"],
        ["Audit"] = ["Engine", "Sheets"],
        ["CarePackages"] = ["Engine", "Invoices", "Register", "Sheets"],
        ["Changes"] = ["Accounts", "Audit", "Engine"],
        ["Contracts"] = ["Accounts", "Engine"],
        ["Invoices"] = ["Accounts", "Actions", "CarePackages", "Engine"],
        ["Overviews"] = ["CarePackages", "Engine", "Invoices", "PurchaseOrders"],
        ["PaymentBatches"] = ["Engine", "Invoices", "Sheets"],
        ["Periods"] = ["Accounts", "CarePackages", "Engine", "Invoices"],
        ["Placements"] = ["Accounts", "CarePackages", "Engine", "Invoices"],
        ["Register"] = ["Accounts", "Audit", "CarePackages", "Engine", "Sheets"],
        ["Uplifts"] = ["Accounts", "Actions", "CarePackages", "Engine"],
        ["Work"] = ["Engine"],
    };

    private static readonly Regex Names = new(@"(?:^using (?:static )?(?:\w+ = )?|(?<![\w.""])(?:global::)?)Portal\.Workflows\.(?<to>[A-Z]\w*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    [Fact]
    public void A_feature_leans_on_what_the_list_allows_and_the_list_allows_no_more()
    {
        var written = Allowed.SelectMany(a => a.Value.Select(to => $"{a.Key} -> {to}")).Order(StringComparer.Ordinal);

        Assert.Equal(written, Arrows(RoomTests.Repository).Order(StringComparer.Ordinal));
    }

    /// <summary>These lean on each other in a circle, as they always did; whoever unties one takes it off, and nobody adds one.</summary>
    [Fact]
    public void No_feature_joins_the_circle_that_is_left()
        => Assert.Equal(["Actions", "CarePackages", "Invoices", "Placements", "Register"], Allowed.Keys.Where(f => Reached(f).Contains(f)).Order(StringComparer.Ordinal));

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

    /// <summary>"Invoices -> CarePackages", once each; what every feature uses (the database, the room itself) is no feature.</summary>
    private static IEnumerable<string> Arrows(string repository)
    {
        var room = Path.Combine(repository, "Workflows");
        var features = Directory.EnumerateDirectories(room).Select(d => Path.GetFileName(d)).Except(["bin", "obj", "Persistence"], StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return features
            .SelectMany(from => Directory.EnumerateFiles(Path.Combine(room, from), "*.cs", SearchOption.AllDirectories)
                .SelectMany(file => Names.Matches(File.ReadAllText(file)).Select(m => m.Groups["to"].Value))
                .Where(to => to != from && features.Contains(to))
                .Select(to => $"{from} -> {to}"))
            .Distinct(StringComparer.Ordinal);
    }
}
