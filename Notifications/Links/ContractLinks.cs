namespace Portal.Notifications.Links;

/// <summary>Contract documents.</summary>
public static class ContractLinks
{
    /// <param name="side">Whose list.</param>
    /// <param name="client">Only this client's, by SSRef.</param>
    /// <param name="provider">Only this provider's, in the council's list.</param>
    public static string List(Side side, string? client = null, string? provider = null) => Address.Of(side, "/contracts").With(("client", client), ("provider", provider));

    public static string Details(Side side, Guid id) => $"{List(side)}/{id}";

    /// <summary>The bytes of the document.</summary>
    public static string File(Side side, Guid id, bool download = false) => $"{Details(side, id)}/file".With(("download", download));

    /// <summary>The evidence of a decision.</summary>
    public static string Certificate(Side side, Guid id) => $"{Details(side, id)}/certificate";

    public static string Agree(Guid id) => $"{Details(Side.Provider, id)}/agree";

    public static string Reject(Guid id) => $"{Details(Side.Provider, id)}/reject";

    /// <summary>The search for the placement that a new document is for.</summary>
    public static string Find => $"{List(Side.Council)}/new";

    /// <param name="ssRef">The client.</param>
    /// <param name="replaces">The document that it amends.</param>
    public static string New(string ssRef, Guid? replaces = null) => $"{Find}/{Address.Segment(ssRef)}".With(("replaces", replaces));

    public static string Preview(Guid id) => $"{Details(Side.Council, id)}/preview";

    public static string Edit(Guid id) => $"{Details(Side.Council, id)}/change";

    public static string Withdraw(Guid id) => $"{Details(Side.Council, id)}/withdraw";
}
