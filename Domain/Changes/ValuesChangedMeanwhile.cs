namespace Portal.Domain.Changes;

/// <summary>What would be overwritten is not what the request was made from.</summary>
public sealed class ValuesChangedMeanwhile(IReadOnlyList<string> fields)
    : Refusal($"{string.Join(", ", fields)}: the value changed after the provider asked. Decline the request, and tell the provider to ask again");
