using Npgsql;

namespace Portal.Workflows.Persistence;

/// <summary>Tells a database that cannot be reached, is just starting or stopping, or has no room left to write, from every other fault.</summary>
public static class DatabaseUnavailable
{
    public static bool Explains(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            switch (fault)
            {
                case PostgresException answered:
                    return answered.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
                        or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DiskFull;
                case NpgsqlException:
                    return true; // it did not answer, or not in time
            }
        }

        return false;
    }
}
