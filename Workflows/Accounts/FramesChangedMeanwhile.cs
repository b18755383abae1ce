using Portal.Domain;

namespace Portal.Workflows.Accounts;

/// <summary>What was shown is not what stands there.</summary>
public sealed class FramesChangedMeanwhile(IEnumerable<string> now)
    : Refusal($"Somebody changed this list after you opened the page. Allowed now: {string.Join(", ", now.DefaultIfEmpty("no page"))}. Check yours, then save")
{
    public override string? Field => "Origins";
}
