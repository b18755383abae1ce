namespace Portal.Workflows.Contracts;

/// <summary>That a person has opened a document: part of the evidence of a decision.</summary>
public sealed class ContractOpening
{
    public required Guid DocumentId { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset FirstAt { get; init; }
}
