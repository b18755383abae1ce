namespace Portal.Domain.Teams;

/// <summary>What was shown is not what stands there.</summary>
public sealed class RolesChangedMeanwhile() : Refusal("Somebody changed these roles after you opened the page. They are shown as they are now: check them, then save");
