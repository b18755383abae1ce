namespace Portal.Postgres;

/// <summary>
/// The right to start or stop the server of a folder. On Linux .NET takes a file that nobody shares with flock(2), so the
/// keeper's <c>flock</c> and this are the same lock, and the kernel gives it back when its holder dies.
/// </summary>
internal static class FolderLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <exception cref="PostgresProblem">Another process holds it for too long.</exception>
    public static async Task<FileStream> TakeAsync(string path, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException))
            {
                if (TimeProvider.System.GetElapsedTime(began) > Patience)
                {
                    throw new PostgresProblem($"Another process has been starting or stopping the server of '{Path.GetDirectoryName(path)}' for {Patience.TotalSeconds:0} seconds.");
                }
            }

            await timer.WaitForNextTickAsync(ct);
        }
    }
}
