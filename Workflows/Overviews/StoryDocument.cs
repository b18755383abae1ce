using Portal.Domain.Contracts;

namespace Portal.Workflows.Overviews;

/// <summary>A contract document, with who brought it out and who decided on it.</summary>
/// <param name="Id">The document.</param>
/// <param name="CarePackageRef">For which care package, or null.</param>
/// <param name="Service">For which service.</param>
/// <param name="Type">"IPA Contract".</param>
/// <param name="State">Where it stands.</param>
/// <param name="PublishedBy">Who of the placements team.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="DecidedBy">Who agreed, rejected or withdrew it.</param>
/// <param name="Reason">Why it was rejected or withdrawn.</param>
/// <param name="UpdatedAt">When it last moved: where it is decided, when it was.</param>
public sealed record StoryDocument(
    Guid Id, string? CarePackageRef, string Service, string Type, ContractState State, string? PublishedBy, DateTimeOffset? PublishedAt, string? DecidedBy, string? Reason, DateTimeOffset UpdatedAt);
