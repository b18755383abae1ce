namespace Portal.Domain.Invoices;

/// <summary>The guide, part 5: "If the final total is negative you will need to insert the value zero e.g. 0 and then submit".</summary>
public sealed class NegativeTotalIsEnteredAsZero() : Refusal("The items come to less than £0.00. Enter 0 as the total: the rest is taken from your next invoice")
{
    public override string? Field => "Total";
}
