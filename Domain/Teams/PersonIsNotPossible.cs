namespace Portal.Domain.Teams;

/// <summary>An invitation names a person and reaches them.</summary>
public sealed class PersonIsNotPossible(string beside, string sentence) : Refusal(sentence)
{
    public override string? Field => beside;
}
