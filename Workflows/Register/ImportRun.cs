namespace Portal.Workflows.Register;

/// <summary>
/// The history of imports: who brought what into the register, and when. A mere check leaves no trace. An import that
/// was refused is kept too.
/// </summary>
public sealed class ImportRun
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The account, or null when it was run at the command line.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The upload that it came from, or null when it was run at the command line.</summary>
    public Guid? UploadId { get; init; }

    /// <summary>Who, as a person reads it.</summary>
    public required string By { get; init; }

    public ImportMode Mode { get; init; }

    public bool Applied { get; init; }

    public int Rejections { get; init; }

    public required IReadOnlyList<ImportFileCounts> Files { get; init; }
}
