namespace Portal.Host.Downloads;

/// <summary>
/// A file without a name, in which a download is put together before it is sent: so memory stays small, a fault half-way
/// shows the error page instead of a broken file, and a slow reader holds no connection to the database.
/// </summary>
internal static class SpoolFile
{
    /// <summary>Only this process can read it; it is gone when it is closed, or when the host dies.</summary>
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
