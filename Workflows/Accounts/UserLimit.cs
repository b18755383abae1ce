using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>A limit that was set; there is no row where none is.</summary>
public sealed class UserLimit
{
    public Guid UserId { get; init; }

    public LimitKind Kind { get; init; }

    /// <summary>Null: unlimited.</summary>
    public decimal? Pounds { get; init; }
}
