using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Invoices;

/// <summary>An invoice that a move is about to be made on.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="TermsDays">The provider's payment terms.</param>
/// <param name="Limit">The actor's authorisation limit, pounds; null: none.</param>
public sealed record InvoiceToMove(Invoice Invoice, int TermsDays, decimal? Limit)
{
    /// <summary>The lines that the move takes off.</summary>
    public IReadOnlyList<Guid> TakenOff { get; set; } = [];

    /// <summary>Within the limit of whoever authorises it, which is kept beside the move.</summary>
    public void Authorise(MoveContext move)
    {
        Invoice.Authorise(move.By, Limit, move.At);
        move.Data(new { Invoice.Payable, limit = Limit });
    }

    /// <summary>The council owes it from now on, and says by when it is paid.</summary>
    public void Finalise(MoveContext move)
    {
        Invoice.Finalise(move.By, TermsDays, LondonTime.DateOf(move.At), move.At);
        move.Data(new { Invoice.Payable, Invoice.ExpectedOn });
    }
}
