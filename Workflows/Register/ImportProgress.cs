namespace Portal.Workflows.Register;

/// <summary>How far the reading of one file has come: rows so far, the header not counted.</summary>
public sealed record ImportProgress(string File, int Rows);
