namespace Portal.Domain.Changes;

/// <summary>A field cannot become this.</summary>
public sealed class ValueIsNotPossible(string name, string sentence) : Refusal(sentence)
{
    public override string? Field => $"Values[{name}]";
}
