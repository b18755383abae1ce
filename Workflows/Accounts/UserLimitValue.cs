using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>A row, or none, as the limit that it stands for.</summary>
internal static class UserLimitValue
{
    public static Limit Value(this UserLimit? row) => row is null ? Limit.None : Limit.Set(row.Pounds);

    public static Limits Values(this IReadOnlyCollection<UserLimit> rows) => new(Of(LimitKind.Authorise, rows), Of(LimitKind.Finalise, rows), Of(LimitKind.Release, rows));

    private static Limit Of(LimitKind kind, IEnumerable<UserLimit> rows) => rows.FirstOrDefault(r => r.Kind == kind).Value();
}
