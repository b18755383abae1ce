namespace Portal.Domain.Changes;

/// <summary>The provider is owed a sentence.</summary>
public sealed class DecliningNeedsAReason() : Refusal("Enter why this is declined: the provider reads it")
{
    public override string? Field => "Reason";
}
