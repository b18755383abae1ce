using Portal.Domain.Actions;

namespace Portal.Notifications.Links;

/// <summary>Actions and their threads.</summary>
public static class ActionLinks
{
    public static string List(Side side) => Address.Of(side, "/actions");

    /// <summary>An inbox of the council's: what one person or nobody has taken on ("Mine", "Nobody"), what a team has, what is overdue.</summary>
    public static string Inbox(string? assignee = null, string? team = null, bool overdue = false)
        => List(Side.Council).With(("Assignee", assignee), ("Team", team), ("Overdue", overdue));

    /// <summary>The open ones of one provider, as the council sees them.</summary>
    public static string OfProvider(string provider) => List(Side.Council).With(("provider", provider));

    public static string New(Side side) => $"{List(side)}/new";

    /// <summary>A new action about a record.</summary>
    /// <param name="side">Who opens it.</param>
    /// <param name="about">The kind of the record.</param>
    /// <param name="key">Its id or reference.</param>
    /// <param name="part">What of it, in words that name no child: a line of an invoice.</param>
    public static string New(Side side, SubjectKind about, string key, string? part = null) => New(side).With(("About", about), ("Key", key), ("Part", part));

    public static string Details(Side side, Guid id) => $"{List(side)}/{id}";

    /// <summary>The same for somebody of the council who answers one after another: the next one opens after the answer.</summary>
    public static string InTurn(Guid id) => Details(Side.Council, id).With(("then", true));

    /// <summary>The bytes of an attachment.</summary>
    public static string File(Side side, Guid id) => $"{List(side)}/files/{id}";

    /// <param name="edit">The one that is opened to be changed.</param>
    public static string Templates(Guid? edit = null) => $"{List(Side.Council)}/templates".With(("Edit", edit));

    /// <summary>The record that an action is about.</summary>
    public static string Subject(Side side, SubjectKind about, string key) => about switch
    {
        SubjectKind.Invoice => InvoiceLinks.Details(side, Guid.Parse(key)),
        SubjectKind.ContractDocument => ContractLinks.Details(side, Guid.Parse(key)),
        SubjectKind.PlacementReport => PlacementLinks.Details(side, Guid.Parse(key)),
        SubjectKind.PurchaseOrder => PurchaseOrderLinks.Details(side, Guid.Parse(key)),
        _ => LineItemLinks.Details(side, key),
    };
}
