using Portal.Domain.Invoices;

namespace Portal.Notifications.Links;

/// <summary>Invoices and credit notes.</summary>
public static class InvoiceLinks
{
    public static string List(Side side) => Address.Of(side, "/invoices");

    /// <summary>A provider's list.</summary>
    /// <param name="status">Only those in this state.</param>
    /// <param name="year">"15/16".</param>
    /// <param name="credit">It is searched for one to credit.</param>
    public static string OfProvider(InvoiceState? status = null, string? year = null, bool credit = false)
        => List(Side.Provider).With(("status", status), ("year", year), ("credit", credit));

    /// <summary>A provider's list of those that are paid, or are not yet.</summary>
    public static string OfPayment(bool isPaid) => List(Side.Provider).With(("paid", isPaid ? "yes" : "no"));

    /// <summary>The council's list.</summary>
    /// <param name="status">Only those in this state.</param>
    /// <param name="provider">A provider's reference.</param>
    /// <param name="number">Part of an invoice's number.</param>
    /// <param name="page">Of the list.</param>
    public static string OfCouncil(InvoiceState? status = null, string? provider = null, string? number = null, int? page = null, string? checks = null)
        => List(Side.Council).With(("status", status), ("provider", provider), ("number", number), ("checks", checks), ("p", page));

    public static string Details(Side side, Guid id) => $"{List(side)}/{id}";

    /// <summary>A new invoice: the choice of its items, or at once what is due where there is one contract.</summary>
    public static string New => $"{List(Side.Provider)}/new";

    /// <summary>The choice of items for a new invoice, though there is one contract.</summary>
    public static string Choose => New.With(("choose", true));

    /// <summary>The new invoice as the portal works it out: of everything, or of one contract, service or client.</summary>
    public static string Proposed(string? contract = null, string? service = null, string? client = null)
        => $"{List(Side.Provider)}/proposed".With(("contract", contract), ("service", service), ("client", client));

    /// <summary>Takes a line off an Unsubmitted invoice, and stays at its place.</summary>
    /// <param name="id">The invoice.</param>
    /// <param name="line">What leaves.</param>
    /// <param name="page">Of its lines.</param>
    /// <param name="after">The line whose place is shown then.</param>
    public static string Remove(Guid id, Guid line, int page, Guid? after)
        => Details(Side.Provider, id).With(("handler", "Remove"), ("line", line), ("p", page), ("after", after)) + Place(after);

    /// <summary>A page of its lines, at the place of one.</summary>
    public static string AtLine(Guid id, int page, Guid? line) => Details(Side.Provider, id).With(("p", page)) + Place(line);

    private static string Place(Guid? line) => line is null ? "#Lines" : $"#Line-{line}";

    /// <summary>Whether it is really to be deleted.</summary>
    public static string Delete(Guid id) => $"{Details(Side.Provider, id)}/delete";

    /// <summary>A new credit note for it.</summary>
    public static string Credit(Guid id) => $"{Details(Side.Provider, id)}/credit";

    /// <summary>Another value for one of its lines.</summary>
    public static string Suggest(Guid id, Guid line) => $"{Details(Side.Provider, id)}/suggest".With(("line", line));

    /// <summary>Its whole story on one page to print, for council staff.</summary>
    /// <param name="id">The invoice.</param>
    /// <param name="page">Of its lines.</param>
    public static string Story(Guid id, int? page = null) => $"{Details(Side.Council, id)}/story".With(("p", page));

    public static string Return(Guid id) => $"{Details(Side.Council, id)}/return";
}
