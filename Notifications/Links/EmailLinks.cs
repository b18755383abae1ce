namespace Portal.Notifications.Links;

/// <summary>What was told to whom: for council staff.</summary>
public static class EmailLinks
{
    /// <summary>All emails, the latest first, or some of them.</summary>
    /// <param name="state">"Waiting", "Sent", "GivenUp", "Undeliverable"; null: all.</param>
    /// <param name="to">To whom: an address, or a name.</param>
    /// <param name="provider">About this provider.</param>
    public static string List(string? state = null, string? to = null, string? provider = null)
        => Address.Of(Side.Council, "/emails").With(("State", state), ("To", to), ("Provider", provider));

    /// <summary>One email: its words, why it was written, and what became of it.</summary>
    public static string Details(Guid id) => $"{List()}/{id}";

    /// <summary>An address that takes no email.</summary>
    /// <param name="address">Its own id.</param>
    public static string Unreachable(Guid address) => $"{List()}/addresses/{address}";
}
