namespace Portal.Workflows.Overviews;

/// <summary>What became of an invoice in a payment batch.</summary>
/// <param name="Batch">The batch's number.</param>
/// <param name="Position">Which payment of it.</param>
/// <param name="Amount">Pounds.</param>
/// <param name="State">Standing, held out, cancelled or returned.</param>
/// <param name="MadeBy">Who made the batch.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ReleasedBy">Who released it, or null.</param>
/// <param name="ReleasedAt">When.</param>
public sealed record StoryPayment(int Batch, int Position, decimal Amount, string State, string MadeBy, DateTimeOffset MadeAt, string? ReleasedBy, DateTimeOffset? ReleasedAt);
