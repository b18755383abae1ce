using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.CarePackages;

/// <summary>Line items beyond those of the small register, and the day of the guide's pictures.</summary>
internal static class LineItemGivens
{
    public static FakeTimeProvider Guide => new(new DateTimeOffset(2016, 4, 11, 14, 16, 0, TimeSpan.Zero));

    /// <summary>One of Sleepovers', for Ella unless another client is named.</summary>
    public static Task GivenLineItemAsync(
        this PortalWorld world,
        string lineRef,
        string start = "2016-01-01",
        string? end = null,
        string ssRef = Cinder,
        string service = "S2001",
        string level = "IFP Framework - Core - Standard",
        string weekly = "700.00",
        bool authorised = true) => world.Database.ExecuteAsync(
            $"""
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, end_date, weekly_cost, pricing, authorised)
            values ('{lineRef}', 'C153290', '{ssRef}', '{service}', 'K3001', '{level}', '{start}', {(end is null ? "null" : $"'{end}'")}, {weekly}, '1 x Placement at £{weekly} (Spot)', {authorised})
            """);

    /// <summary>"C1170421 line item L4001": what the first cell of a row reads aloud.</summary>
    public static string First(string ssRef, string lineRef) => $"{ssRef} line item {lineRef}";

    /// <summary>The refs of the line items of a list, in its order.</summary>
    public static IEnumerable<string> Refs(this FormPage page) => page.Rows.Select(x => x["SSRef"].Split(' ')[^1]);
}
