using Hangfire;
using Microsoft.Extensions.Options;
using Portal.Host.Demo;
using Portal.Host.Settings;
using Portal.Workflows.Persistence;

namespace Portal.Host.Startup;

/// <summary>What must have happened before the first request or command.</summary>
public static class StartupTasks
{
    public static async Task PrepareAsync(this WebApplication app, Storage storage, bool isCommand, CancellationToken ct = default)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<ProductionChecks>().Check();
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
            await PutInDemoDataAsync(scope.ServiceProvider, ct);
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

            await services.GetRequiredService<DemoData>().PutInAsync(ct);
            services.GetRequiredService<StartupBanner>().SignIns = DemoSignIns.Words;
        }
    }
}
