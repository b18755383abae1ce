namespace Portal.Workflows.Register.Layout;

/// <summary>What is wrong in a row, before the row's place in its file is added.</summary>
internal readonly record struct RowComplaint(string? Column, string? Value, string Sentence);
