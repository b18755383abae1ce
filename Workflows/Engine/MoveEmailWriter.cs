namespace Portal.Workflows.Engine;

/// <summary>Who is told, and what, when an outbox message of <paramref name="Kind"/> is due. A feature registers one per kind.</summary>
public sealed record MoveEmailWriter(string Kind, Func<IServiceProvider, Guid, CancellationToken, Task<IReadOnlyList<AddressedEmail>>> WriteAsync);
