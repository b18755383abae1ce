using Hangfire;
using Microsoft.Extensions.Options;
using Portal.Host.Demo;
using Portal.Host.Settings;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;
using Portal.Workflows.Simulation;

namespace Portal.Host.Startup;

/// <summary>What must have happened before the first request or command.</summary>
public static class StartupTasks
{
    public static async Task PrepareAsync(this WebApplication app, Storage storage, bool isCommand, CancellationToken ct = default)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<ProductionChecks>().Check(isCommand);
        app.Services.GetRequiredService<EncryptionKeys>();
        if (storage.Note is { } note)
        {
            app.Logger.LogWarning("{Note}", note);
        }

        await using var scope = app.Services.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<DatabaseSchema>();
        // Hangfire makes its tables when its storage is made.
        await schema.UpgradeAsync(() => app.Services.GetRequiredService<JobStorage>(), ct);
        if (!isCommand)
        {
            await BeginAnewAsync(scope.ServiceProvider, storage, schema, ct);
        }

        await scope.ServiceProvider.GetRequiredService<EncryptStored>().RunAsync(ct);
        if (!isCommand)
        {
            await PutInDemoDataAsync(scope.ServiceProvider, ct);
        }
    }

    /// <summary>
    /// A start that was stopped while it made the example county left half of it. As long as nobody has signed in there, the embedded database
    /// holds nothing that the next start does not make again, whole.
    /// </summary>
    private static async Task BeginAnewAsync(IServiceProvider services, Storage storage, DatabaseSchema schema, CancellationToken ct)
    {
        if (storage.IsEmbedded && services.GetRequiredService<DemoSettings>() is { Enabled: true, County: true }
            && await SimulateCounty.StageAsync(services, ct) == CountyStage.CutShort && !await services.GetRequiredService<DemoCounty>().HasBeenUsedAsync(ct))
        {
            await schema.EmptyAsync(ct);
            await schema.UpgradeAsync(ct: ct);
        }
    }

    /// <summary>The guide's example data, where the setting Demo:Enabled is on.</summary>
    private static async Task PutInDemoDataAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<DemoSettings>().Enabled)
        {
            if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            {
                throw new StartProblem("Demo:Enabled is for Development only: its password is known to everybody.");
            }

            var before = services.GetRequiredService<TimeProvider>().GetUtcNow();
            await services.GetRequiredService<DemoData>().PutInAsync(ct);
            var banner = services.GetRequiredService<StartupBanner>();
            banner.SignIns = await services.GetRequiredService<DemoCounty>().BeginAsync(before, banner.Add, ct) is { } county ? $"{DemoSignIns.Words}. {county}" : DemoSignIns.Words;
        }
    }
}
