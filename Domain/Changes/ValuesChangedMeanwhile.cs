namespace Portal.Domain.Changes;

/// <summary>What would be overwritten is not what the request was made from.</summary>
public sealed class ValuesChangedMeanwhile(IReadOnlyList<string> fields)
    : Refusal($"{string.Join(", ", fields)}: today's value is not what it was when this was asked for. Decline it and say so, or let the provider ask again");
