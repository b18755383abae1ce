using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows;
using Portal.Workflows.Overviews;
using Portal.Workflows.Periods;

namespace Portal.Host.Overviews;

/// <summary>What can be looked up: periods, orders, line items and the year.</summary>
public sealed class RecordTiles(ProviderHome provider, CouncilHome council, PeriodReader periods) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        return actor.IsCouncil ? await CouncilAsync(actor, ct) : await ProviderAsync(actor, ct);
    }

    private async Task<IReadOnlyList<HomeTile>> ProviderAsync(Actor actor, CancellationToken ct)
    {
        var has = await provider.ReadAsync(actor, ct);
        var period = await periods.LatestAsync(actor.ProviderRef!, ct) is { } open ? $"Open until {Text.Date(open.Last)}" : "No period is open yet";
        const int Limit = Paged<HomeCounts>.CountLimit;
        return
        [
            new(30, PeriodLinks.List(Side.Provider), "Periods", "What is open to invoice, and what holds the next period back", period),
            new(40, PurchaseOrderLinks.List(Side.Provider), "Purchase Orders", "View & print purchase orders",
                Text.Counted(has.Orders, Limit, $"order for {provider.Year}", $"orders for {provider.Year}")),
            new(50, LineItemLinks.List(Side.Provider), "Care Package Line Items", "View Care Package Line Items", Text.Counted(has.LineItems, Limit, "current line item", "current line items")),
            new(110, OverviewLinks.Of(Side.Provider), "Your year", "What was invoiced and paid, and what is to come, month by month", $"Financial year {provider.Year}"),
        ];
    }

    private async Task<IReadOnlyList<HomeTile>> CouncilAsync(Actor actor, CancellationToken ct)
    {
        var has = await council.ReadAsync(actor, ct);
        const int Limit = Paged<CouncilCounts>.CountLimit;
        return
        [
            new(40, PeriodLinks.List(Side.Council), "Periods", "What is open for each provider, and what blocks the next period",
                Text.Counted(has.Providers, Limit, "provider with periods", "providers with periods")),
            new(50, PurchaseOrderLinks.List(Side.Council), "Purchase Orders", "View & print purchase orders",
                Text.Counted(has.Orders, Limit, $"order for {council.Year}", $"orders for {council.Year}")),
            new(60, OverviewLinks.Of(Side.Council), "Commitments and spend", "What was committed in a year, against what was spent", $"Financial year {council.Year}"),
            new(70, LineItemLinks.List(Side.Council), "Care Package Line Items", "View Care Package Line Items", Text.Counted(has.LineItems, Limit, "current line item", "current line items")),
        ];
    }
}
