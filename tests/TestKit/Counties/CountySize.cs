namespace Portal.TestKit.Counties;

/// <summary>How much a county holds; four line items for each client, one after the other.</summary>
public sealed record CountySize(int Providers, int Clients)
{
    /// <summary>Of what a large council has.</summary>
    public static CountySize Full { get; } = new(300, 5_000);

    /// <summary>Enough that everything is there once, in seconds.</summary>
    public static CountySize Small { get; } = new(30, 500);

    public int LineItems => Clients * CountyRegister.LineItemsEach;

    /// <summary>Contract documents, actions, reports and requests are begun in proportion to the providers.</summary>
    public int Of(int inThreeHundred) => Math.Max(12, inThreeHundred * Providers / 300);
}
