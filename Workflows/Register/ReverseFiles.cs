using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Layout;
using Portal.Workflows.Register.Staging;
using Portal.Workflows.Register.Values;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Register;

/// <summary>
/// Register files that take back what an import did: each thing that it changed, with the values of before; what was changed again since
/// stays. A line item that it brought is no longer authorised by them; other new things stay, since nothing is ever deleted.
/// They are checked and applied like any others. Users are not among them: their roles are put right on their pages.
/// </summary>
public sealed class ReverseFiles(PortalDbContext db)
{
    /// <summary>The names of those that have anything in them.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Guid import, CancellationToken ct)
    {
        var (users, items) = (RegisterFiles.Users.Name, RegisterFiles.LineItems.Name);
        var changed = await db.RegisterChanges.Where(c => c.ImportId == import && c.File != users && (c.Column != null || c.File == items))
            .Select(c => c.File).Distinct().ToListAsync(ct);
        return [.. RegisterFiles.All.Select(f => f.Name).Where(changed.Contains)];
    }

    /// <summary>Writes one of them, row by row; a file of another name is empty.</summary>
    public async Task WriteAsync(Guid import, string name, Stream to, CancellationToken ct)
    {
        var file = RegisterFiles.All.First(f => f.Name == name && f != RegisterFiles.Users);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await MachineCsv.WriteAsync(file.Columns.Select(c => c.Name), RowsAsync(import, file, ct), to, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async IAsyncEnumerable<IEnumerable<string?>> RowsAsync(Guid import, RegisterFile file, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql(file), (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.Add(new() { Value = import });
        command.Parameters.Add(new() { Value = file.Name });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i));
        }
    }

    private static string Sql(RegisterFile file)
    {
        var key = file.Key.Field;
        var values = file.Columns.Select(c => c == file.Key ? $"t.{key}"
            : Written(c, $"case when x.values ? '{c.Name}' and x.values -> '{c.Name}' ->> 1 is not distinct from t.{c.Field}::text then x.values -> '{c.Name}' ->> 0 "
                + (c.Name == "authorised" ? "when x.is_new then 'false' " : "") + $"else t.{c.Field}::text end"));
        return $"""
            select {string.Join(", ", values)}
            from (select c.key, min(c.line) as line, bool_or(c."column" is null) as is_new,
                      coalesce(jsonb_object_agg(c."column", jsonb_build_array(c.was, c.becomes)) filter (where c."column" is not null), jsonb_build_object()) as values
                  from register_changes c where c.import_id = $1 and c.file = $2 group by c.key) x
            join {file.Table} t on t.{key} = x.key
            where not x.is_new {(file == RegisterFiles.LineItems ? "or true" : "")}
            order by x.line, x.key
            """;
    }

    /// <summary>A month is kept as its first day.</summary>
    private static string Written(RegisterColumn column, string sql) => column.Rule is MonthRule ? $"left({sql}, 7)" : $"({sql})";
}
