using System.Globalization;
using Portal.Notifications.Links;

namespace Portal.Notifications.Actions;

/// <summary>What an email may say of an action: its number and type, never its title or a post, which may name a child.</summary>
/// <param name="Id">The action.</param>
/// <param name="Number">"1001".</param>
/// <param name="Type">"Invoice query".</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="DueOn">The day by which it is due.</param>
public sealed record ActionFacts(Guid Id, long Number, string Type, string Provider, DateOnly DueOn)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"action 1001 (Invoice query)".</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"action {Number} ({Type})");

    /// <summary>"12 April 2016".</summary>
    public string DueDay => DueOn.ToString("d MMMM yyyy", British);

    public string ProviderPath => TaskLinks.Task(Id);

    public string CouncilPath => TaskLinks.Task(Id);
}
