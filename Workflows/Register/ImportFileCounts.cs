namespace Portal.Workflows.Register;

/// <summary>What became, or would become, of the rows of one file: read = new + updated + unchanged + rejected.</summary>
public sealed record ImportFileCounts
{
    public required string File { get; init; }

    public int Read { get; init; }

    public int New { get; init; }

    public int Updated { get; init; }

    public int Unchanged { get; init; }

    public int Rejected { get; init; }
}
