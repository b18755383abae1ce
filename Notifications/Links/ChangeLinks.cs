using Portal.Domain.Changes;

namespace Portal.Notifications.Links;

/// <summary>Change requests: their list is the second part of "Actions and Change Requests".</summary>
public static class ChangeLinks
{
    /// <summary>Where a provider's pages of one request lie.</summary>
    public const string Provider = "/provider/changes";

    /// <summary>Where the council's do.</summary>
    public const string Council = "/council/changes";

    public static string List(Side side) => $"{ActionLinks.List(side)}/changes";

    /// <summary>Those that wait for a decision.</summary>
    public static string Open(Side side) => List(side).With(("Status", ChangeState.Requested));

    /// <summary>One provider's requests, as the council sees them.</summary>
    public static string OfProvider(string provider) => List(Side.Council).With(("provider", provider));

    public static string Details(Side side, Guid id) => $"{(side == Side.Council ? Council : Provider)}/{id}";

    /// <param name="kind">What is asked for.</param>
    /// <param name="key">The reference or id of what is to be changed; null for something new.</param>
    public static string New(ChangeKind kind, string? key)
        => kind == ChangeKind.NewUser ? OrganisationLinks.NewUser : $"{Provider}/new".With(("kind", kind), ("key", key));

    /// <summary>Where a provider's reader sees what such a request is about.</summary>
    public static string About(ChangeKind kind) => kind switch
    {
        ChangeKind.Organisation => OrganisationLinks.Details,
        ChangeKind.Service => OrganisationLinks.Services,
        ChangeKind.Contact or ChangeKind.NewContact or ChangeKind.ContactRemoval => OrganisationLinks.Contacts,
        _ => OrganisationLinks.Access,
    };
}
