using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Portal.Workflows.Jobs;

/// <summary>
/// What is done by one host at a time has a turn: a lock of the database that falls with its connection, so that a host that was killed holds nobody up.
/// </summary>
public sealed class JobTurns(NpgsqlDataSource database)
{
    /// <summary>Null where another has the turn. Hangfire's filters are synchronous, and so is this.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The turn disposes of its connection.")]
    public IDisposable? TryTake(string job)
    {
        var connection = database.OpenConnection();
        using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection) { Parameters = { new() { Value = $"job {job}" } } };
        if ((bool)command.ExecuteScalar()!)
        {
            return new Turn(connection);
        }

        connection.Dispose();
        return null;
    }

    private sealed class Turn(NpgsqlConnection connection) : IDisposable
    {
        /// <summary>Gives it back; a connection that is broken has given it back already, and is not used again.</summary>
        public void Dispose()
        {
            try
            {
                using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
                command.ExecuteNonQuery();
            }
            catch (NpgsqlException)
            {
                NpgsqlConnection.ClearPool(connection);
            }

            connection.Dispose();
        }
    }
}
