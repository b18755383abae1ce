using Portal.Domain.Accounts;

namespace Portal.Workflows.Register;

/// <summary>What an import is to do, and for whom.</summary>
/// <param name="Mode">What to do once everything has been checked.</param>
/// <param name="UserId">The account, or null at the command line.</param>
/// <param name="By">Who, as a person reads it: kept in the history.</param>
public sealed record ImportPlan(ImportMode Mode, Guid? UserId, string By)
{
    /// <summary>The upload that is imported, or null.</summary>
    public Guid? UploadId { get; init; }

    /// <summary>The finding that somebody has seen and confirmed; where it is another by now, nothing is applied.</summary>
    public string? Confirmed { get; init; }

    public static ImportPlan For(ImportMode mode, Actor by) => new(mode, by.UserId, by.Name);

    /// <summary>Whether what was found is what was confirmed.</summary>
    public bool Expects(ImportReport report) => Confirmed is null || Confirmed == report.Fingerprint();
}
