using Portal.Domain.Accounts;

namespace Portal.Notifications;

/// <summary>Says of an email that its readers choose how soon they hear of it.</summary>
/// <param name="kind">The email's kind, as it is stored.</param>
/// <param name="text">What the choice is called ("Invoice returned").</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EmailTopicAttribute(string kind, string text) : Attribute
{
    /// <summary>Everybody of the council.</summary>
    public const CouncilRoles Everybody = CouncilRoles.Placements | CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser | CouncilRoles.Administrator;

    public string Kind => kind;

    public string Text => text;

    /// <summary>The provider's people who get it have one of these roles.</summary>
    public ProviderRoles Provider { get; init; }

    /// <summary>The council's people who get it have one of these.</summary>
    public CouncilRoles Council { get; init; }
}
