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

    /// <summary>
    /// Every row that would be in the register, with its line in the file (null: not in it). Unlike <see cref="After"/> it may ask for columns
    /// that a file need not have.
    /// </summary>
    public static string Rows(StagedFile staged, params string[] columns)
    {
        var (file, key) = (staged.File, staged.File.Key.Field);
        return $"""
            (select k.{key}, s.line, {string.Join(", ", columns.Select(c => Now(staged, c)))}
             from (select {key} from {file.Table} union select {key} from {file.Staging} where rejected is null) k
             left join {file.Table} t on t.{key} = k.{key} left join {file.Staging} s on s.{key} = k.{key} and s.rejected is null)
            """;
    }

    /// <summary>A column as it would stand, of a row <c>t</c> of the register and a row <c>s</c> of the file: a file that lacks the column leaves what the register knows.</summary>
    public static string Now(StagedFile staged, string column)
        => staged.Has(column) ? $"case when s.line is null then t.{column} else s.{column} end as {column}" : $"t.{column}";
}
