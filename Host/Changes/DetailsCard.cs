using Portal.Domain.Changes;

namespace Portal.Host.Changes;

/// <summary>The details of one thing, with the requests about it.</summary>
/// <param name="Heading">Its name, or null where the page itself is about it.</param>
/// <param name="Kind">What a change is asked for.</param>
/// <param name="Key">Its reference.</param>
/// <param name="Values">Each field with what stands there.</param>
/// <param name="Requests">Those that wait, and those that were applied, the latest first.</param>
/// <param name="MayAsk">The reader may ask for a change.</param>
/// <param name="Removal">What its removal is asked for by; null where it cannot be removed.</param>
public sealed record DetailsCard(string? Heading, ChangeKind Kind, string Key, IReadOnlyList<(string Label, string? Value)> Values,
    IEnumerable<ChangeRequest> Requests, bool MayAsk, ChangeKind? Removal = null);
