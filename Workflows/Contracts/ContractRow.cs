using Portal.Domain.Contracts;

namespace Portal.Workflows.Contracts;

/// <summary>A line of a list of contract documents, with the guide's columns.</summary>
public sealed record ContractRow
{
    public required Guid Id { get; init; }

    public required string DocumentType { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public required string Client { get; init; }

    public required string SsRef { get; init; }

    public string? CarePackageRef { get; init; }

    public required string Service { get; init; }

    public required string Provider { get; init; }

    public required ContractState State { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? PublishedBy { get; init; }

    public string? DecidedBy { get; init; }

    public string? Reason { get; init; }
}
