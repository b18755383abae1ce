namespace Portal.Domain.Uplifts;

/// <summary>Something in a price uplift request, or in its answer, cannot be.</summary>
public sealed class UpliftIsNotPossible(string sentence, string? place = null) : Refusal(sentence)
{
    public override string? Field => place;
}
