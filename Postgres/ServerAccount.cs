namespace Portal.Postgres;

/// <summary>
/// Whom the server runs as. PostgreSQL refuses to run as root, so there it runs as 'postgres' or 'nobody' through
/// setpriv; anyone else runs it as they are.
/// </summary>
internal sealed class ServerAccount
{
    private readonly string? uid;
    private readonly string? gid;

    private ServerAccount(string? uid, string? gid) => (this.uid, this.gid) = (uid, gid);

    public bool IsAnother => uid is not null;

    public static ServerAccount Choose()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new(uid: null, gid: null);
        }

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(parts => parts.Length > 3).ToList();
        return accounts.Find(a => a[0] == "postgres") is { } postgres ? new(postgres[2], postgres[3])
            : accounts.Find(a => a[0] == "nobody") is { } nobody ? new(nobody[2], nobody[3])
            : throw new PostgresProblem("PostgreSQL cannot run as root, and this machine has neither an account 'postgres' nor 'nobody'. Run the portal as another user, or set ConnectionStrings:Portal.");
    }

    /// <summary>The same command, run as this account.</summary>
    public string[] Run(params string[] command)
        => IsAnother ? ["setpriv", $"--reuid={uid}", $"--regid={gid}", "--clear-groups", "--", .. command] : command;

    public async Task<bool> CanEnterAsync(string folder, CancellationToken ct)
        => !IsAnother || await ExternalProgram.SucceedsAsync(Run("test", "-x", folder), ct);

    /// <summary>Hands a file or folder that we made over to this account.</summary>
    public async Task GiveAsync(string path, CancellationToken ct)
    {
        if (IsAnother)
        {
            await ExternalProgram.RunAsync(["chown", $"{uid}:{gid}", path], ct);
        }
    }
}
