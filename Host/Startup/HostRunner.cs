using Portal.Host.Commands;

namespace Portal.Host.Startup;

/// <summary>What a portal that has been put together can do.</summary>
public static class HostRunner
{
    /// <summary>Answers requests until it is told to stop (Ctrl-C, SIGTERM).</summary>
    /// <exception cref="Portal.Host.Settings.StartProblem">Its address cannot be listened at.</exception>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (Listening.IsWhy(e))
        {
            throw Listening.Problem(app.Configuration, e);
        }

        app.Services.GetRequiredService<StartupBanner>().Write(Console.Out);
        foreach (var warning in app.Services.GetRequiredService<ProductionChecks>().Warnings)
        {
            app.Logger.LogWarning("{Warning}", warning);
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Says which commands there are; no database is asked.</summary>
    public static async Task<int> DescribeCommandsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CommandLine>().DescribeAsync(Console.Out);
        return 0;
    }

    /// <summary>Runs one command; nothing listens and no job runs meanwhile.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, IReadOnlyList<string> args, string database)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetRequiredService<CommandLine>();
        commands.Database = database;
        return await commands.RunAsync(args, Console.Out, Console.Error, stop.Token);
    }
}
