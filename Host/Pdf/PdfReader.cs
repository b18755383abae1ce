using System.Buffers.Binary;
using System.Diagnostics;

namespace Portal.Host.Pdf;

/// <summary>Has PDFs opened by a process of its own, one after the other, with a bound on memory and on time. The process begins with the first file.</summary>
internal sealed class PdfReader(ILogger<PdfReader> log) : IDisposable
{
    /// <summary>A real document of 20 MB takes about a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>In hexadecimal, as the runtime wants it: 512 MB.</summary>
    private const string MaxHeap = "0x20000000";

    /// <summary>All that it inherits: no setting of ours and no password.</summary>
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "DOTNET_ROOT", "SystemRoot", "LD_LIBRARY_PATH"];

    private readonly SemaphoreSlim turn = new(1);
    private Process? process;

    public async Task<PdfVerdict> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            // One that waited for its next file may have been ended from outside: that says nothing about this file.
            if (process is { HasExited: false } && await AskAsync(process, content, ct) is { } verdict)
            {
                return verdict;
            }

            Stop();
            process = Start();
            return await AskAsync(process, content, ct) ?? PdfVerdict.TooCostly;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        Stop();
        turn.Dispose();
    }

    private static Process Start()
    {
        var own = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Portal.Host.exe" : "Portal.Host");
        var start = File.Exists(own)
            ? new ProcessStartInfo(own, [PdfReading.Command])
            : new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.Host.dll"), PdfReading.Command]);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        var inherited = Inherited.Select(name => (name, Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in inherited)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = MaxHeap;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>Null where the process ended before it answered. One that takes too long is ended.</summary>
    private async Task<PdfVerdict?> AskAsync(Process reader, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var (length, answer) = (new byte[sizeof(int)], new byte[1]);
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        try
        {
            await reader.StandardInput.BaseStream.WriteAsync(length, patience.Token);
            await reader.StandardInput.BaseStream.WriteAsync(content, patience.Token);
            await reader.StandardInput.BaseStream.FlushAsync(patience.Token);
            return await reader.StandardOutput.BaseStream.ReadAsync(answer, patience.Token) == 1 ? (PdfVerdict)answer[0] : null;
        }
        catch (IOException e)
        {
            log.LogWarning(e, "The process that reads PDFs ended");
            return null;
        }
        catch (OperationCanceledException)
        {
            Stop();
            ct.ThrowIfCancellationRequested();
            log.LogWarning("A PDF of {Size} bytes could not be read in {Seconds} seconds", content.Length, Patience.TotalSeconds);
            return PdfVerdict.TooCostly;
        }
    }

    private void Stop()
    {
        if (process is { } old)
        {
            process = null;
            if (!old.HasExited)
            {
                old.Kill();
            }

            old.Dispose();
        }
    }
}
