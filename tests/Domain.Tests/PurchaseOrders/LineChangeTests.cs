using Portal.Domain.PurchaseOrders;

namespace Portal.Domain.Tests.PurchaseOrders;

public sealed class LineChangeTests
{
    private static readonly PurchaseOrderLine Placed = Line("L1", new(2016, 10, 29), new(2017, 3, 31), 1_430m, 31_460m);

    [Fact]
    public void The_same_lines_are_no_change() => Assert.Empty(LineChange.Between([Placed], [Line("L1", Placed.From, Placed.To, 1_430m, 31_460m)]));

    [Fact]
    public void A_line_is_added_or_taken_off_with_its_whole_value()
    {
        var added = Assert.Single(LineChange.Between([], [Placed]));
        var gone = Assert.Single(LineChange.Between([Placed], []));

        Assert.Equal((true, false, 31_460m), (added.IsAdded, added.IsTakenOff, added.Difference));
        Assert.Equal((false, true, -31_460m), (gone.IsAdded, gone.IsTakenOff, gone.Difference));
        Assert.Equal((Placed, Placed), (added.Line, gone.Line));
    }

    [Fact]
    public void An_earlier_end_and_another_cost_are_told_apart()
    {
        var ended = Assert.Single(LineChange.Between([Placed], [Line("L1", Placed.From, new(2016, 12, 18), 1_430m, 10_418.57m)]));
        var dearer = Assert.Single(LineChange.Between([Placed], [Line("L1", Placed.From, Placed.To, 1_500m, 33_000m)]));
        var later = Assert.Single(LineChange.Between([Placed], [Line("L1", new(2016, 11, 1), Placed.To, 1_430m, 30_847.14m)]));

        Assert.Equal((true, true, false, -21_041.43m), (ended.EndMoved, ended.DaysChanged, ended.CostChanged, ended.Difference));
        Assert.Equal((false, false, true, 1_540m), (dearer.EndMoved, dearer.DaysChanged, dearer.CostChanged, dearer.Difference));
        Assert.Equal((false, true, false, -612.86m), (later.EndMoved, later.DaysChanged, later.CostChanged, later.Difference));
    }

    [Fact]
    public void Another_service_for_the_same_money_is_a_change()
    {
        var moved = Assert.Single(LineChange.Between([Placed], [Line("L1", Placed.From, Placed.To, 1_430m, 31_460m, "S2003")]));

        Assert.Equal((true, false, 0m), (moved.PlaceChanged, moved.DaysChanged, moved.Difference));
    }

    private static PurchaseOrderLine Line(string item, DateOnly from, DateOnly to, decimal weekly, decimal value, string service = "S2001") => new()
    {
        OrderId = Guid.Empty,
        Revision = 1,
        LineItemRef = item,
        ServiceRef = service,
        ServiceLevel = "Standard",
        From = from,
        To = to,
        Days = to.DayNumber - from.DayNumber + 1,
        WeeklyCost = weekly,
        Value = value,
    };
}
