using Portal.Notifications.Links;

namespace Portal.Notifications.Placements;

/// <summary>What an email may say of a placement report: references, never a child's name.</summary>
/// <param name="Id">The report.</param>
/// <param name="Title">"Ended: L4001".</param>
/// <param name="Provider">Whose it is.</param>
public sealed record PlacementReportFacts(Guid Id, string Title, string Provider)
{
    public string CouncilPath => TaskLinks.Task(Id);

    public string ProviderPath => TaskLinks.Task(Id);
}
