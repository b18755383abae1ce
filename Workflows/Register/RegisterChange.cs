namespace Portal.Workflows.Register;

/// <summary>One value that an import changed in the register, as the files write it; without a column, the thing was new.</summary>
public sealed class RegisterChange
{
    public long Id { get; init; }

    public Guid ImportId { get; init; }

    public required string File { get; init; }

    /// <summary>The reference of the thing.</summary>
    public required string Key { get; init; }

    /// <summary>The line of the file.</summary>
    public int Line { get; init; }

    public string? Column { get; init; }

    public string? Was { get; init; }

    public string? Becomes { get; init; }
}
