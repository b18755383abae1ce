namespace Portal.Domain.Actions;

public sealed class TitleIsMissing() : Refusal($"Enter a title of {ActionItem.MaxTitle} characters or fewer")
{
    public override string? Field => "Title";
}
