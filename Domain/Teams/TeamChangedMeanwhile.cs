namespace Portal.Domain.Teams;

/// <summary>What was shown is not what stands there.</summary>
public sealed class TeamChangedMeanwhile() : Refusal("Somebody changed this team after you opened the page. It is shown as it is now: check it, then save");
