using Portal.Workflows.Uplifts;

namespace Portal.Host.Uplifts;

/// <summary>What a price uplift request asks for, on its own page and on the page of its task.</summary>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="Found">The request.</param>
public sealed record UpliftView(Side Side, UpliftReader.Details Found)
{
    /// <summary>More line items are folded away: the sum says enough to most.</summary>
    public const int Few = 5;
}
