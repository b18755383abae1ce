using Npgsql;
using NpgsqlTypes;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>Brings a file's rows into its temporary table.</summary>
internal sealed class StagingTable(ImportConnection connection, ImportFindings findings, IProgress<ImportProgress>? progress)
{
    private const int ProgressStep = 1000;

    public Task CreateAsync(RegisterFile file, CancellationToken ct) => connection.ExecuteAsync(
        $"""
        create temp table {file.Staging} (line integer not null, rejected integer,
            {string.Join(", ", file.Staged.Select(c => $"{c.Field} {c.Rule.SqlType}"))}) on commit drop
        """, ct);

    public async Task<StagedFile> FillAsync(RegisterFile file, ImportSource source, CancellationToken ct)
    {
        await using var stream = Open(file, source);
        await using var reader = stream is null ? null : await RegisterFileReader.OpenAsync(file, stream, findings, ct);
        if (reader?.Header is not { } header)
        {
            return StagedFile.Absent(file) with { Given = true };
        }

        await CopyAsync(file, reader, ct);
        await connection.ExecuteAsync($"create index on {file.Staging} ({file.Key.Field})", ct);
        foreach (var compared in file.Derived.Where(c => c.Name is KeyChecks.Same or KeyChecks.Alike))
        {
            await connection.ExecuteAsync($"create index on {file.Staging} ({compared.Field})", ct);
        }

        await connection.ExecuteAsync($"analyze {file.Staging}", ct);
        return new(file, Given: true, [.. file.Columns.Select((_, i) => header.Has(i))]);
    }

    private Stream? Open(RegisterFile file, ImportSource source)
    {
        try
        {
            return source.Open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Reject(file, 1, column: null, value: null, "the file cannot be opened: it may be open elsewhere, or closed to this program");
            return null;
        }
    }

    private async Task CopyAsync(RegisterFile file, RegisterFileReader reader, CancellationToken ct)
    {
        var columns = string.Join(", ", file.Staged.Select(c => c.Field));
        await using var copy = await connection.Connection.BeginBinaryImportAsync(
            $"copy {file.Staging} (line, rejected, {columns}) from stdin (format binary)", ct);
        copy.Timeout = TimeSpan.Zero;
        var types = file.Staged.Select(c => c.Rule.DbType).ToArray();
        var rows = 0;
        while (await reader.ReadAsync(ct) is { } row)
        {
            await WriteAsync(copy, row, types, ct);
            foreach (var (column, value, sentence) in row.Complaints)
            {
                findings.Reject(file, row.Line, column, value, sentence);
            }

            if (++rows % ProgressStep == 0)
            {
                progress?.Report(new(file.Name, rows));
            }
        }

        await copy.CompleteAsync(ct);
        if (rows % ProgressStep != 0)
        {
            progress?.Report(new(file.Name, rows));
        }
    }

    /// <summary>Of a rejected row only the key is kept, so that a row that needs it can be told why it is missing.</summary>
    private static async Task WriteAsync(NpgsqlBinaryImporter copy, RegisterRow row, NpgsqlDbType[] types, CancellationToken ct)
    {
        var rejected = row.Complaints.Count > 0;
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(row.Line, NpgsqlDbType.Integer, ct);
        if (rejected)
        {
            await copy.WriteAsync(0, NpgsqlDbType.Integer, ct);
        }
        else
        {
            await copy.WriteNullAsync(ct);
        }

        for (var i = 0; i < types.Length; i++)
        {
            if (row.Values[i] is { } value && (i == 0 || !rejected))
            {
                await copy.WriteAsync(value, types[i], ct);
            }
            else
            {
                await copy.WriteNullAsync(ct);
            }
        }
    }
}
