namespace Portal.Notifications.Links;

/// <summary>The council's administration of accounts.</summary>
public static class StaffLinks
{
    public static string Users => Address.Of(Side.Council, "/users");

    /// <param name="id">The account.</param>
    /// <param name="leaving">Whether every role of theirs is about to go.</param>
    public static string User(Guid id, bool leaving = false) => $"{Users}/{id}".With(("leaving", leaving));

    public static string Teams => Address.Of(Side.Council, "/teams");

    /// <param name="team">Its name; a new one where none is named.</param>
    public static string Team(string? team = null) => $"{Teams}/edit".With(("team", team));

    public static string Audit => Address.Of(Side.Council, "/audit");

    /// <summary>The yearly review of who has access: of all providers, or of one.</summary>
    /// <param name="provider">A provider's reference.</param>
    /// <param name="remove">The user whose access is about to be removed.</param>
    /// <param name="page">Of the list.</param>
    /// <param name="administrator">The user who is about to be named portal administrator.</param>
    public static string Access(string? provider = null, Guid? remove = null, int? page = null, Guid? administrator = null)
        => Address.Of(Side.Council, "/access").With(("provider", provider), ("remove", remove), ("administrator", administrator), ("p", page));

    /// <summary>Up to how much each authoriser may authorise.</summary>
    public static string Limits => Address.Of(Side.Council, "/limits");

    public static string Limit(Guid user) => $"{Limits}/{user}";
}
