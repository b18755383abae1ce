using Portal.Domain.Contracts;

namespace Portal.Workflows.Contracts;

/// <summary>One contract document as its page shows it.</summary>
/// <param name="Document">The document itself.</param>
/// <param name="Client">"Surname, Forename".</param>
/// <param name="Service">The service's name.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="ReplacesId">The document that this one amends, if the reader may see it: it may be another provider's.</param>
/// <param name="ReplacedById">The amended document that replaced this one, if the reader may see it.</param>
/// <param name="OpenedAt">When the reader first opened the file, or null.</param>
public sealed record ContractDetails(ContractDocument Document, string Client, string Service, string Provider, Guid? ReplacesId, Guid? ReplacedById, DateTimeOffset? OpenedAt);
