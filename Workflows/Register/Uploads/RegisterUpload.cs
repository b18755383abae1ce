namespace Portal.Workflows.Register.Uploads;

/// <summary>Register files that somebody sent through a page: checked, looked at, and then applied or discarded.</summary>
public sealed class RegisterUpload
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid UserId { get; init; }

    /// <summary>Who, as a person reads it.</summary>
    public required string By { get; init; }

    public UploadState State { get; set; }

    /// <summary>What is being done while it is checked or applied.</summary>
    public ImportStage Stage { get; set; }

    /// <summary>The file that is being read, and its rows so far.</summary>
    public string StageFile { get; set; } = "";

    public int StageRows { get; set; }

    /// <summary>What the check, or the application, found: an <see cref="ImportReport"/>.</summary>
    public string? Report { get; set; }

    /// <summary>The finding was another when it was to be applied, so nothing was: somebody must look again.</summary>
    public bool IsNewFinding { get; set; }

    /// <summary>Who applied or discarded it, and how.</summary>
    public Guid? DecidedById { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public ImportMode? Mode { get; set; }

    /// <summary>The fingerprint of the report that the decision was made on.</summary>
    public string? Confirmed { get; set; }

    public List<UploadedFile> Files { get; } = [];

    public bool IsBusy => State is UploadState.Checking or UploadState.Applying;
}
