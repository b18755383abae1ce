namespace Portal.Workflows.PurchaseOrders;

/// <summary>What a round of raising orders came to.</summary>
/// <param name="Made">New orders, at revision 1.</param>
/// <param name="Revised">Orders that have another revision now.</param>
public sealed record RaisedOrders(int Made, int Revised)
{
    public static RaisedOrders None { get; } = new(0, 0);

    public RaisedOrders And(RaisedOrders more) => new(Made + more.Made, Revised + more.Revised);
}
