using Portal.Domain;

namespace Portal.Workflows.Tasks;

/// <summary>What was shown is not what stands there.</summary>
public sealed class RuleChangedMeanwhile() : Refusal("Somebody changed this rule after you opened the page. It is shown as it is now: check it, then save");
