using System.Reflection;
using Portal.Domain.Accounts;

namespace Portal.Notifications;

/// <summary>A kind of email whose reader chooses how soon to hear of it.</summary>
/// <param name="Kind">The email's <see cref="PortalEmail.Kind"/>.</param>
/// <param name="Text">What the choice is called ("Invoice returned").</param>
/// <param name="Provider">The provider's people who get it have one of these roles.</param>
/// <param name="Council">The council's people who get it have one of these.</param>
public sealed record EmailTopic(string Kind, string Text, ProviderRoles Provider, CouncilRoles Council)
{
    /// <summary>Each that an email bears, those of one subject together.</summary>
    public static IReadOnlyList<EmailTopic> All { get; } = [.. typeof(EmailTopic).Assembly.GetTypes().Select(Of).OfType<EmailTopic>().OrderBy(t => t.Kind, StringComparer.Ordinal)];

    /// <summary>The topic of this kind of email; null where nobody is asked, as for a new password.</summary>
    public static EmailTopic? Find(string kind) => All.FirstOrDefault(t => t.Kind == kind);

    /// <summary>The topic of an email; null where nobody is asked.</summary>
    public static EmailTopic? Of(Type email)
        => email.GetCustomAttribute<EmailTopicAttribute>() is { } says ? new EmailTopic(says.Kind, says.Text, says.Provider, says.Council) : null;

    /// <summary>Whether somebody with these roles gets such emails.</summary>
    public bool IsFor(ProviderRoles provider, CouncilRoles council) => (Provider & provider) != ProviderRoles.None || (Council & council) != CouncilRoles.None;
}
