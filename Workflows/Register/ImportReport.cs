namespace Portal.Workflows.Register;

/// <summary>What an import found and did.</summary>
public sealed record ImportReport
{
    public required ImportMode Mode { get; init; }

    /// <summary>Whether the good rows stand in the register now.</summary>
    public required bool Applied { get; init; }

    /// <summary>One entry for each known file that was given.</summary>
    public required IReadOnlyList<ImportFileCounts> Files { get; init; }

    /// <summary>The first rejections (<see cref="ImportRegister.Kept"/> at most), by file and line.</summary>
    public required IReadOnlyList<ImportRejection> Rejections { get; init; }

    /// <summary>All rejections, those not listed too.</summary>
    public required int RejectionCount { get; init; }

    public required IReadOnlyList<ImportNote> Notes { get; init; }

    /// <summary>The first line items that change (<see cref="ImportRegister.Kept"/> at most), in the order of the file.</summary>
    public required IReadOnlyList<ImportChange> Changes { get; init; }

    /// <summary>All line items that change, those not listed too.</summary>
    public required int ChangeCount { get; init; }

    public bool HasRejections => RejectionCount > 0;
}
