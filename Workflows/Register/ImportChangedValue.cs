namespace Portal.Workflows.Register;

/// <summary>One changed value, as the files write it; null stands for none.</summary>
public sealed record ImportChangedValue(string Column, string? Old, string? New);
