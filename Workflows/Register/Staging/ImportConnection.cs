using System.Data.Common;
using Npgsql;

namespace Portal.Workflows.Register.Staging;

/// <summary>The connection and transaction of one import. No statement has a time-out: the caller's token ends it.</summary>
internal sealed class ImportConnection(NpgsqlConnection connection)
{
    /// <summary>An advisory lock of our own ("import" in ASCII).</summary>
    private const long Lock = 0x696D706F7274;

    public NpgsqlConnection Connection => connection;

    /// <summary>Waits until no other import runs; the lock falls with the transaction.</summary>
    public Task WaitForTurnAsync(CancellationToken ct) => ExecuteAsync($"select pg_advisory_xact_lock({Lock})", ct);

    public async Task<int> ExecuteAsync(string sql, CancellationToken ct, params object[] parameters)
    {
        await using var command = Command(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Reads the rows one by one; returns how many there were.</summary>
    public async Task<int> ReadAsync(string sql, Action<DbDataReader> each, CancellationToken ct, params object[] parameters)
    {
        await using var command = Command(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(ct);
        var count = 0;
        while (await reader.ReadAsync(ct))
        {
            each(reader);
            count++;
        }

        return count;
    }

    private NpgsqlCommand Command(string sql) => new(sql, connection) { CommandTimeout = 0 };
}
