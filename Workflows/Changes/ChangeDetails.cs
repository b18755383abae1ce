using Portal.Domain.Changes;

namespace Portal.Workflows.Changes;

/// <summary>A change request as its page shows it.</summary>
/// <param name="Change">The request.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Today">What stands there now, by field; null where that is gone.</param>
public sealed record ChangeDetails(ChangeRequest Change, string Provider, IReadOnlyDictionary<string, string?>? Today);
