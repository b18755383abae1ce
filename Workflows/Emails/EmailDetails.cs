using Portal.Notifications.Delivery;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Emails;

/// <summary>One email, and why there is one.</summary>
/// <param name="Email">As it was written; the text of a secret one is not here.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Provider">The provider that it is about; null: none, or several.</param>
/// <param name="Moves">The moves that it tells of, as many as are shown.</param>
/// <param name="Incidents">What went wrong with it, the latest first.</param>
/// <param name="Again">When it was sent again because somebody asked, and by which email.</param>
public sealed record EmailDetails(
    EmailMessage Email, EmailState State, string? Provider, IReadOnlyList<ToldMove> Moves, IReadOnlyList<Incident> Incidents, IReadOnlyList<(Guid Id, DateTimeOffset At)> Again);
