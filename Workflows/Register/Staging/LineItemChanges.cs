using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>Which known line items the good rows change, with the old and the new values.</summary>
internal sealed class LineItemChanges(ImportConnection connection, ImportFindings findings)
{
    public async Task FindAsync(StagedFile staged, ImportFileCounts counts, CancellationToken ct)
    {
        findings.ChangeCount = counts.Updated;
        if (counts.Updated == 0)
        {
            return;
        }

        var file = RegisterFiles.LineItems;
        var columns = staged.Changeable.ToList();
        await connection.ReadAsync(
            $"""
            select s.ref, s.line, {string.Join(", ", columns.Select(c => $"t.{c.Field}::text, s.{c.Field}::text"))}
            from {file.Staging} s join {file.Table} t on t.ref = s.ref
            where s.rejected is null and ({string.Join(" or ", columns.Select(c => $"t.{c.Field} is distinct from s.{c.Field}"))})
            order by s.line limit {ImportRegister.Kept}
            """,
            row =>
            {
                var values = new List<ImportChangedValue>();
                for (var i = 0; i < columns.Count; i++)
                {
                    var (was, becomes) = (Text(2 + (2 * i)), Text(3 + (2 * i)));
                    if (was != becomes)
                    {
                        values.Add(new(columns[i].Name, was, becomes));
                    }
                }

                findings.Change(new(row.GetString(0), row.GetInt32(1), values));

                string? Text(int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);
            },
            ct);
    }
}
