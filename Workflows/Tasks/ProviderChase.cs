namespace Portal.Workflows.Tasks;

/// <summary>Somebody of the council asked a provider by email to do what waits for it. Never changed.</summary>
public sealed class ProviderChase
{
    /// <summary>Made from the form's id: sent twice, it is one.</summary>
    public required Guid Id { get; init; }

    public required string ProviderRef { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid ById { get; init; }

    public required string By { get; init; }

    /// <summary>How many tasks waited.</summary>
    public required int Tasks { get; init; }

    /// <summary>What the email listed, a line each.</summary>
    public required string[] Listed { get; init; }

    /// <summary>The addresses that it went to.</summary>
    public required string[] Readers { get; init; }
}
