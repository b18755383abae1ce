using Portal.Domain.Accounts;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Invoices;

/// <summary>The lines of a proposed or an existing invoice as a file, each with its days and rate, for whoever compares them with their own books.</summary>
public sealed class InvoiceExport(ProposalReader proposals, InvoiceReader invoices)
{
    private const string Sheet = "Lines";

    private static readonly SheetColumn<SheetLine>[] Columns =
    [
        new("SSRef", 12, l => l.SsRef),
        new("Client", 24, l => l.Client),
        new("Service", 24, l => l.Service),
        new("Contract", 28, l => l.Contract),
        new("Line item", 12, l => l.LineItemRef),
        new("Line", 24, l => l.What),
        new("Period start", 12, l => l.Period?.First, SheetColumn<SheetLine>.Day),
        new("Period end", 12, l => l.Period?.Last, SheetColumn<SheetLine>.Day),
        new("Days", 6, l => l.Working?.Days.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Weekly cost", 12, l => l.Working?.WeeklyCost, SheetColumn<SheetLine>.Pounds),
        new("Value", 12, l => l.Amounts.Value, SheetColumn<SheetLine>.Pounds),
        new("VAT", 12, l => l.Amounts.Vat, SheetColumn<SheetLine>.Pounds),
        new("Contribution", 12, l => l.Amounts.Contribution, SheetColumn<SheetLine>.Pounds),
        new("Payable", 12, l => l.Amounts.Payable, SheetColumn<SheetLine>.Pounds),
    ];

    public Task WriteProposalCsvAsync(Actor actor, ProposalScope scope, Stream to, CancellationToken ct)
        => CsvSheet.WriteAsync(Columns, proposals.ReadAsync(actor.ProviderRef!, scope, ct).Select(SheetLine.Of), to, ct);

    public Task WriteProposalExcelAsync(Actor actor, ProposalScope scope, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write(Sheet, Columns, proposals.ReadAsync(actor.ProviderRef!, scope, ct).Select(SheetLine.Of), to, ct);
        return Task.CompletedTask;
    }

    /// <summary>All lines of an invoice or credit note; null where the reader has no such invoice.</summary>
    public Task<InvoiceDetails?> FindAsync(Actor actor, Guid id, CancellationToken ct) => invoices.FindAsync(actor, id, ct);

    public static Task WriteCsvAsync(InvoiceDetails found, Stream to, CancellationToken ct)
        => CsvSheet.WriteAsync(Columns, Rows(found), to, ct);

    public static Task WriteExcelAsync(InvoiceDetails found, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write(Sheet, Columns, Rows(found), to, ct);
        return Task.CompletedTask;
    }

    /// <summary>What was typed beside the lines is a row as well: the file comes to what is payable.</summary>
    private static IAsyncEnumerable<SheetLine> Rows(InvoiceDetails found)
        => found.LinesWithDifference.Select(SheetLine.Of).ToAsyncEnumerable();
}
