using Portal.Domain;

namespace Portal.Workflows.Tasks;

/// <summary>A rule names a team and somebody who can do its work.</summary>
/// <param name="beside">The field.</param>
/// <param name="sentence">What to do.</param>
public sealed class RuleIsNotPossible(string beside, string sentence) : Refusal(sentence)
{
    public override string? Field => beside;
}
