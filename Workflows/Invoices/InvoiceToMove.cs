using Portal.Domain.Accounts;
using Portal.Domain.Invoices;

namespace Portal.Workflows.Invoices;

/// <summary>An invoice that a move is about to be made on.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="TermsDays">The provider's payment terms.</param>
/// <param name="Limits">The actor's limits.</param>
public sealed record InvoiceToMove(Invoice Invoice, int TermsDays, Limits Limits)
{
    /// <summary>The lines that the move takes off.</summary>
    public IReadOnlyList<Guid> TakenOff { get; set; } = [];

    /// <summary>Why the move under way sends it back to the authoriser; null: it does not.</summary>
    public string? SentBack { get; private set; }

    /// <summary>Back to the authoriser, with the reason on its line.</summary>
    public void SendBack(string? reason, DateTimeOffset at) => SentBack = Invoice.SendBack(reason, at);
}
