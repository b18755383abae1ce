namespace Portal.Workflows.PaymentBatches;

/// <summary>What became of a row of the bank's file.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Reference">As it stands there.</param>
/// <param name="Outcome">Whether it was paid by this row.</param>
/// <param name="Words">What was done, or why nothing was.</param>
public sealed record BankRow(int Line, string Reference, BankOutcome Outcome, string Words);
