namespace Portal.TestKit;

/// <summary>A folder of one test's own, gone with everything in it when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string? below = null)
    {
        FullName = System.IO.Path.Combine(below ?? System.IO.Path.GetTempPath(), $"portal-{Guid.NewGuid():N}");
        Directory.CreateDirectory(FullName);
    }

    public string FullName { get; }

    public string Path(params string[] parts) => System.IO.Path.Combine([FullName, .. parts]);

    public void Dispose()
    {
        if (Directory.Exists(FullName))
        {
            Directory.Delete(FullName, recursive: true);
        }
    }
}
