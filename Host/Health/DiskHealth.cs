using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Portal.Host.Health;

/// <summary>Says that the disk of a folder is almost full, before the database cannot write any more.</summary>
/// <param name="folder">The folder, or one that will be made.</param>
/// <param name="least">As many bytes must be free.</param>
internal sealed class DiskHealth(string folder, long least) : IHealthCheck
{
    private const int Megabyte = 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = Free();
        return Task.FromResult(free < least
            ? HealthCheckResult.Degraded(FormattableString.Invariant($"The disk of the data folder is almost full: {free / Megabyte} MB are free."))
            : HealthCheckResult.Healthy());
    }

    private long Free()
    {
        try
        {
            return new DriveInfo(Existing(folder)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return long.MaxValue; // a disk that does not say is not known to be full
        }
    }

    /// <summary>It, or what it will be made in.</summary>
    private static string Existing(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        return OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder;
    }
}
