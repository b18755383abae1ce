namespace Portal.Postgres;

/// <summary>
/// The folder of an embedded server: the cluster, and beside it what must not be inside it: the password, the lock
/// under which servers are started and stopped, and the file whose shared lock every user of the server holds.
/// </summary>
internal sealed class ServerFolder
{
    private const UnixFileMode Enterable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private ServerFolder(string path) => Root = path;

    public string Root { get; }

    public string Cluster => Path.Combine(Root, "cluster");

    public string Lock => Path.Combine(Root, "lock");

    public string Users => Path.Combine(Root, "users");

    public string Port => Path.Combine(Root, "port");

    public string Password => Path.Combine(Root, "password");

    /// <summary>What the server said at its last start; inside the cluster, since the server's account writes it.</summary>
    public string Log => Path.Combine(Cluster, "server.log");

    /// <exception cref="PostgresProblem">The server's account cannot get there.</exception>
    public static async Task<ServerFolder> OpenAsync(string path, ServerAccount account, CancellationToken ct)
    {
        path = Path.GetFullPath(path);
        if (!await TryMakeAsync(path, account, ct))
        {
            throw new PostgresProblem($"'{path}' cannot be reached by the account that PostgreSQL runs as: set Data:Directory to a folder that others may enter (such as one below /var/lib), or run the portal as another user than root.");
        }

        return new(path);
    }

    /// <summary>Makes the folder, and says whether the server's account can enter it; if not, nothing is left behind.</summary>
    public static async Task<bool> TryMakeAsync(string path, ServerAccount account, CancellationToken ct)
    {
        var existed = Directory.Exists(path);
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, account.IsAnother ? Enterable : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        if (await account.CanEnterAsync(path, ct))
        {
            return true;
        }

        if (!existed)
        {
            Directory.Delete(path);
        }

        return false;
    }
}
