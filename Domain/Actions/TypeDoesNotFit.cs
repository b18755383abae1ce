namespace Portal.Domain.Actions;

/// <summary>A type that is not offered for such a record (the guide, 2.2).</summary>
public sealed class TypeDoesNotFit() : Refusal("Choose one of the types that fit this record")
{
    public override string? Field => "Type";
}
