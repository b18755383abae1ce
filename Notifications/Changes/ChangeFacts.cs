using System.Globalization;
using Portal.Notifications.Links;

namespace Portal.Notifications.Changes;

/// <summary>What an email may say of a change request.</summary>
/// <param name="Id">The request.</param>
/// <param name="Number">"1002".</param>
/// <param name="What">"Organisation details".</param>
/// <param name="Provider">The provider's name.</param>
public sealed record ChangeFacts(Guid Id, long Number, string What, string Provider)
{
    /// <summary>"change request 1002 (Organisation details)".</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"change request {Number} ({What})");

    public string ProviderPath => TaskLinks.Task(Id);

    public string CouncilPath => TaskLinks.Task(Id);
}
