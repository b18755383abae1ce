namespace Portal.Workflows.PaymentBatches;

/// <summary>A row of the bank's file as it stands there.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Reference">What the bank wrote: ours may stand inside it.</param>
/// <param name="Date">As written.</param>
/// <param name="Amount">As written.</param>
/// <param name="TooWide">The row has more values than the header has columns, so nobody knows which is which.</param>
internal sealed record BankLine(int Line, string Reference, string Date, string Amount, bool TooWide);
