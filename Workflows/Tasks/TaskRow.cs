namespace Portal.Workflows.Tasks;

/// <summary>One line of a list of tasks.</summary>
public sealed record TaskRow
{
    public required Guid Id { get; init; }

    public required string Definition { get; init; }

    public required int Version { get; init; }

    public required string State { get; init; }

    /// <summary>What people call it.</summary>
    public required string Subject { get; init; }

    /// <summary>Empty where it is of no one provider.</summary>
    public required string ProviderRef { get; init; }

    public required string Provider { get; init; }

    /// <summary>The SSRef of the one client whom it is about, or null.</summary>
    public string? Client { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public string? ClientName { get; init; }

    /// <summary>What it moves, in pounds, or null.</summary>
    public decimal? Money { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required bool IsOverdue { get; init; }

    /// <summary>Whose turn it is.</summary>
    public string? Turn { get; init; }

    /// <summary>It waits for its provider.</summary>
    public required bool IsWithProvider { get; init; }

    public required string Team { get; init; }

    public Guid? OwnerId { get; init; }

    public string? Owner { get; init; }

    /// <summary>On hold until this day begins, or null.</summary>
    public DateOnly? HeldUntil { get; init; }

    public string? HeldBecause { get; init; }

    /// <summary>"Ella, Cinder (C1170421)"; the SSRef alone where the register does not know the client.</summary>
    public string? About => Client is null ? null : ClientName is null ? Client : $"{ClientName} ({Client})";
}
