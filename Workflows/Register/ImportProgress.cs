namespace Portal.Workflows.Register;

/// <summary>How far an import has come.</summary>
/// <param name="File">The file that is read; empty once all are.</param>
/// <param name="Rows">Its rows so far, the header not counted.</param>
/// <param name="Stage">What is being done.</param>
public sealed record ImportProgress(string File, int Rows, ImportStage Stage = ImportStage.Reading);
