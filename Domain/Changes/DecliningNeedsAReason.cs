namespace Portal.Domain.Changes;

/// <summary>The provider is owed a sentence.</summary>
public sealed class DecliningNeedsAReason() : Refusal("Enter why you decline this")
{
    public override string? Field => "Reason";
}
