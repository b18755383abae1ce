using System.Diagnostics;
using System.Text;

namespace Portal.Postgres;

/// <summary>
/// A shell of its own session that starts the server, waits until this process ends in whatever way (end of file on
/// its standard input, which a SIGKILL brings too), and stops the server if nobody else uses it by then.
/// </summary>
/// <remarks>
/// Every process that uses the server has its keeper, and every keeper holds a shared lock on one file. Whoever leaves
/// asks for that lock alone: refused means that somebody else is still there. Start and stop happen under the
/// folder's lock, so a server that is being stopped is never taken for a running one.
/// </remarks>
internal sealed class ServerKeeper : IAsyncDisposable
{
    // Fd 8 is the users' lock, fd 9 the folder's. The server must inherit neither: it would hold it for its whole life.
    private const string Script = """
        trap '' HUP INT TERM PIPE
        lock=$1 users=$2 log=$3 options=$4 mode=$5 remove=$6
        shift 6
        exec 8>>"$users"
        flock -s 8
        if [ -n "$options" ]; then
          "$@" -w -t 60 -l "$log" -o "$options" start 2>&1 8>&-
          code=$?
          [ $code = 0 ] || "$@" -m immediate stop >/dev/null 2>&1 8>&-
          echo "ended $code"
          [ $code = 0 ] || exit 0
        else
          echo "ended 0"
        fi
        while read -r _; do :; done
        exec 9>>"$lock"
        flock 9
        flock -x -n 8 || exit 0
        "$@" -w -t 60 -m "$mode" stop >/dev/null 2>&1 8>&- 9>&-
        [ -z "$remove" ] || rm -rf "$remove"
        """;

    private readonly Process shell;

    private ServerKeeper(Process shell) => this.shell = shell;

    /// <param name="programs">pg_ctl.</param>
    /// <param name="folder">The server's folder, whose lock the caller holds.</param>
    /// <param name="settings">The server's command line, or null when it runs already.</param>
    /// <param name="ephemeral">Remove the folder after the stop.</param>
    /// <param name="ct">Gives up waiting; the keeper then undoes what it began.</param>
    /// <exception cref="PostgresProblem">The server would not start; the message holds what pg_ctl and the server said.</exception>
    public static async Task<ServerKeeper> StartAsync(PostgresPrograms programs, ServerFolder folder, string? settings, bool ephemeral, CancellationToken ct)
    {
        var mode = ephemeral ? "immediate" : "fast";
        var info = ExternalProgram.Describe([
            "setsid", "sh", "-c", Script, "portal-postgres-keeper",
            folder.Lock, folder.Users, folder.Log, settings ?? "", mode, ephemeral ? folder.Root : "",
            .. programs.PgCtl("-D", folder.Cluster, "-s")]);
        info.RedirectStandardInput = true;
        info.RedirectStandardError = false;
        var keeper = new ServerKeeper(Process.Start(info)!);
        try
        {
            await keeper.WaitForStartAsync(folder, ct);
            return keeper;
        }
        catch
        {
            keeper.shell.StandardInput.Close();
            keeper.shell.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private async Task WaitForStartAsync(ServerFolder folder, CancellationToken ct)
    {
        var said = new StringBuilder();
        while (await shell.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (line == "ended 0")
            {
                return;
            }

            if (line.StartsWith("ended ", StringComparison.Ordinal))
            {
                break;
            }

            said.AppendLine(line);
        }

        var log = File.Exists(folder.Log) ? await File.ReadAllTextAsync(folder.Log, ct) : "";
        throw new PostgresProblem($"PostgreSQL did not start in '{folder.Cluster}':{Environment.NewLine}{said}{log}");
    }
}
