using Npgsql;

namespace Portal.Workflows.Persistence;

/// <summary>Tells a database that cannot be reached, or is just starting or stopping, from every other fault.</summary>
public static class DatabaseUnavailable
{
    public static bool Explains(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            switch (fault)
            {
                case PostgresException answered:
                    return answered.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections;
                case NpgsqlException:
                    return true; // it did not answer, or not in time
            }
        }

        return false;
    }
}
