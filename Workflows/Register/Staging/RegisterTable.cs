using System.Data.Common;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>Compares a file's good rows with the register, and brings them into it.</summary>
internal sealed class RegisterTable(ImportConnection connection)
{
    public async Task<ImportFileCounts> CountAsync(StagedFile staged, CancellationToken ct)
    {
        var (file, key) = (staged.File, staged.File.Key.Field);
        var counts = new ImportFileCounts { File = file.Name };
        await connection.ReadAsync(
            $"""
            select count(*)::int,
                (count(*) filter (where s.rejected is null and t.{key} is null))::int,
                (count(*) filter (where s.rejected is null and t.{key} is not null and {Differ(staged, "t", "s")}))::int,
                (count(*) filter (where s.rejected is null and t.{key} is not null and not {Differ(staged, "t", "s")}))::int,
                (count(*) filter (where s.rejected is not null))::int
            from {file.Staging} s left join {file.Table} t on t.{key} = s.{key}
            """,
            row => counts = Counts(file.Name, row),
            ct);
        return counts;
    }

    /// <summary>From read, new, updated, unchanged, rejected, in this order.</summary>
    public static ImportFileCounts Counts(string file, DbDataReader row) => new()
    {
        File = file,
        Read = row.GetInt32(0),
        New = row.GetInt32(1),
        Updated = row.GetInt32(2),
        Unchanged = row.GetInt32(3),
        Rejected = row.GetInt32(4),
    };

    public Task ApplyAsync(StagedFile staged, CancellationToken ct)
    {
        var file = staged.File;
        var columns = string.Join(", ", file.Columns.Select(c => c.Field));
        return connection.ExecuteAsync(
            $"""
            insert into {file.Table} as t ({columns})
            select {columns} from {file.Staging} where rejected is null
            on conflict ({file.Key.Field}) do update
            set {string.Join(", ", staged.Changeable.Select(c => $"{c.Field} = excluded.{c.Field}"))}
            where {Differ(staged, "t", "excluded")}
            """, ct);
    }

    /// <summary>Whether one of the columns that the file has differs; none and none are the same.</summary>
    private static string Differ(StagedFile staged, string one, string other)
    {
        if (!staged.Changeable.Any())
        {
            return "false";
        }

        return $"({Row(one)}) is distinct from ({Row(other)})";

        string Row(string of) => string.Join(", ", staged.Changeable.Select(c => $"{of}.{c.Field}"));
    }
}
