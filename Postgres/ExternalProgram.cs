using System.Diagnostics;
using System.Text;

namespace Portal.Postgres;

/// <summary>Runs a program to its end and takes what it says.</summary>
internal static class ExternalProgram
{
    /// <exception cref="PostgresProblem">It ended with something other than 0; the message holds what it said.</exception>
    public static async Task<string> RunAsync(string[] command, CancellationToken ct)
    {
        var (code, output) = await CaptureAsync(command, ct);
        return code == 0
            ? output
            : throw new PostgresProblem($"{string.Join(' ', command)} ended with {code}:{Environment.NewLine}{output}");
    }

    public static async Task<bool> SucceedsAsync(string[] command, CancellationToken ct)
        => (await CaptureAsync(command, ct)).Code == 0;

    /// <summary>How every program of the server is started: away from our folder, and speaking one language.</summary>
    public static ProcessStartInfo Describe(string[] command)
    {
        var info = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // Our own folder may be closed to the server's account, and the server must not hold it open.
            WorkingDirectory = OperatingSystem.IsWindows() ? Environment.SystemDirectory : "/",
        };
        info.Environment["LC_ALL"] = "C";
        return info;
    }

    private static async Task<(int Code, string Output)> CaptureAsync(string[] command, CancellationToken ct)
    {
        using var process = Process.Start(Describe(command))!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, e) => Append(e.Data);
        process.ErrorDataReceived += (_, e) => Append(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, output.ToString());

        void Append(string? line)
        {
            if (line is not null)
            {
                lock (output)
                {
                    output.AppendLine(line);
                }
            }
        }
    }
}
