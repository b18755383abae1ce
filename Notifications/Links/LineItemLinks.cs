namespace Portal.Notifications.Links;

/// <summary>Care package line items.</summary>
public static class LineItemLinks
{
    /// <param name="side">Whose list.</param>
    /// <param name="historical">With those that have ended.</param>
    /// <param name="client">Only this client's, by SSRef.</param>
    /// <param name="service">Only of this service.</param>
    /// <param name="package">Only of this care package.</param>
    /// <param name="provider">Only this provider's, in the council's list.</param>
    public static string List(Side side, bool historical = false, string? client = null, string? service = null, string? package = null, string? provider = null)
        => Address.Of(side, "/care-packages").With(("provider", provider), ("service", service), ("client", client), ("package", package), ("historical", historical));

    /// <param name="side">Who reads it.</param>
    /// <param name="lineItem">Its reference, which may hold slashes.</param>
    /// <param name="year">The financial year that its page shows, "18/19"; the latest ones where none is asked for.</param>
    public static string Details(Side side, string lineItem, string? year = null) => $"{List(side)}/{Address.Segment(lineItem)}".With(("year", year));
}
