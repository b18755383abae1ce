namespace Portal.Workflows.Register;

/// <summary>One value of a line item that an import of the register changed.</summary>
/// <param name="At">When it was applied.</param>
/// <param name="By">Who brought it in.</param>
/// <param name="Column">Of the file; null where the line item was new.</param>
/// <param name="Was">As the files write it.</param>
/// <param name="Becomes">As the files write it.</param>
public sealed record LineItemChange(DateTimeOffset At, string By, string? Column, string? Was, string? Becomes);
