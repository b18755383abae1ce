using Portal.Domain.Changes;

namespace Portal.Notifications.Links;

/// <summary>Change requests.</summary>
public static class ChangeLinks
{
    public static string List(Side side) => Address.Of(side, "/changes");

    /// <summary>One provider's requests, as the council sees them.</summary>
    public static string OfProvider(string provider) => List(Side.Council).With(("provider", provider));

    public static string Details(Side side, Guid id) => $"{List(side)}/{id}";

    /// <param name="kind">What is asked for.</param>
    /// <param name="key">The reference or id of what is to be changed; null for something new.</param>
    public static string New(ChangeKind kind, string? key)
        => kind == ChangeKind.NewUser ? OrganisationLinks.NewUser : $"{List(Side.Provider)}/new".With(("kind", kind), ("key", key));

    /// <summary>Where a provider's reader sees what such a request is about.</summary>
    public static string About(ChangeKind kind) => kind switch
    {
        ChangeKind.Organisation => OrganisationLinks.Details,
        ChangeKind.Service => OrganisationLinks.Services,
        ChangeKind.Contact or ChangeKind.NewContact or ChangeKind.ContactRemoval => OrganisationLinks.Contacts,
        _ => OrganisationLinks.Access,
    };
}
