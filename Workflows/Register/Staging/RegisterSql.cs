using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>The register as it would stand with the good rows of the files: fragments for the checks.</summary>
internal static class RegisterSql
{
    /// <summary>The rows of a file that the checks of this round look at.</summary>
    public const string Unrejected = "(s.rejected is null or s.rejected = $1)";

    /// <summary>Key and the given columns of every row that would be in the register.</summary>
    public static string After(RegisterFile file, params string[] columns)
    {
        var key = file.Key.Field;
        var g = string.Join(", ", columns.Prepend(key).Select(c => $"g.{c}"));
        var t = string.Join(", ", columns.Prepend(key).Select(c => $"t.{c}"));
        return $"""
            (select {g} from {file.Staging} g where g.rejected is null
             union all
             select {t} from {file.Table} t
             where not exists (select from {file.Staging} g where g.{key} = t.{key} and g.rejected is null))
            """;
    }
}
