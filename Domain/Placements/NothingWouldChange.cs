namespace Portal.Domain.Placements;

/// <summary>The register says already what is reported.</summary>
public sealed class NothingWouldChange(string sentence) : Refusal(sentence)
{
    public override string? Field => "Day";
}
