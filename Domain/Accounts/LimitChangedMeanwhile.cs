namespace Portal.Domain.Accounts;

public sealed class LimitChangedMeanwhile() : Refusal("Somebody else changed this limit after you opened the page. It is shown as it is now: check it, then save")
{
    public override string? Field => "Limit";
}
