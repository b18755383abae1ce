namespace Portal.Workflows.Register;

/// <summary>One thing that is wrong in one row. A row may have several.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line of the file, counted from 1, on which the row begins.</param>
/// <param name="Column">The column's name, or null when the whole row or file is meant.</param>
/// <param name="Value">What stands there, shortened; null when nothing does.</param>
/// <param name="Sentence">What is wrong, for the person who keeps the file.</param>
public sealed record ImportRejection(string File, int Line, string? Column, string? Value, string Sentence);
