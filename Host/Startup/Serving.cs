using Portal.Host.Commands;

namespace Portal.Host.Startup;

/// <summary>The two things a portal that has been put together can do.</summary>
public static class Serving
{
    /// <summary>Answers requests until it is told to stop (Ctrl-C, SIGTERM).</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        await app.StartAsync();
        app.Services.GetRequiredService<Greeting>().Write(Console.Out);
        foreach (var doubt in app.Services.GetRequiredService<RealUse>().Doubts)
        {
            app.Logger.LogWarning("{Doubt}", doubt);
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Runs one command; nothing listens and no job runs meanwhile.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommandLine>().RunAsync(args, Console.Out, Console.Error, stop.Token);
    }
}
