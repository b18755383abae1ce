using NpgsqlTypes;
using Portal.Domain.Accounts;

namespace Portal.Workflows.Register.Values;

/// <summary>A role of either side; which side's it must be, the row decides.</summary>
internal sealed class RoleRule : ColumnRule
{
    private static readonly string[] Words =
        [.. Enum.GetNames<ProviderRoles>().Concat(Enum.GetNames<CouncilRoles>()).Where(w => w != nameof(CouncilRoles.None))];

    public override string SqlType => "text";

    public override NpgsqlDbType DbType => NpgsqlDbType.Text;

    public override Reading Read(string text)
        => Array.Find(Words, w => w.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } word
            ? Reading.Of(word)
            : Reading.Wrong($"is not a role: the roles are {string.Join(", ", Words)}");
}
