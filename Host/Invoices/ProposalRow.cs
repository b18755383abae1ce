using Portal.Domain.Search;
using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>A line of a proposed invoice as its page lists it.</summary>
/// <param name="Number">Its place on the page, from 1.</param>
/// <param name="Line">What is due.</param>
/// <param name="IsTicked">It is to stand on the invoice.</param>
/// <param name="Difference">What differs from the month before; null: nothing.</param>
/// <param name="Origin">Why an adjustment is made.</param>
public sealed record ProposalRow(int Number, ProposedLine Line, bool IsTicked, LineDifference? Difference, LineOrigin? Origin)
{
    /// <summary>What the line is for.</summary>
    public string Words => Line.BalanceOf is null
        ? InvoiceWords.Commitment(Line.Client, Line.SsRef, Line.Period?.FinancialYear.StartYear)
        : $"Balance brought forward from {Line.BalanceNumber}";

    /// <summary>Whether everything that was asked for stands somewhere in it.</summary>
    public bool Matches(string asked)
        => Folded.Finds(asked, Searched);

    private string Searched => $"{Words} {Line.LineItemRef} {Line.Service} {Line.Contract} {Line.Period}";
}
