namespace Portal.Domain.Accounts;

public sealed class LimitChangedMeanwhile() : Refusal("Somebody else changed this limit after you opened the page. Look at it again")
{
    public override string? Field => "Limit";
}
