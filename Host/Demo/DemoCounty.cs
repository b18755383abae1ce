using Microsoft.AspNetCore.Identity;
using Portal.Host.Jobs;
using Portal.Host.Settings;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Simulation;

namespace Portal.Host.Demo;

/// <summary>
/// A county that lives beside the guide's example, made once, while a newcomer already looks at the first pages. This host's jobs wait for it: its nights
/// have a clock of their own. Where somebody has signed in before, nothing is put beside what they did.
/// </summary>
public sealed class DemoCounty(IServiceProvider services, IServiceScopeFactory scopes, DemoSettings settings, JobsBegin jobs, IHostApplicationLifetime host, ILogger<DemoCounty> log)
{
    /// <summary>Begins to make it, where it is wanted and not there; says what a newcomer should know, or null.</summary>
    /// <param name="until">Its last moment: before the guide's example was put in, whose emails are the host's to send.</param>
    /// <param name="made">Told once it is there.</param>
    /// <param name="ct">Stops it before it begins.</param>
    public async Task<string?> BeginAsync(DateTimeOffset until, Action<string> made, CancellationToken ct)
    {
        if (!settings.County)
        {
            return null;
        }

        switch (await SimulateCounty.StageAsync(services, ct))
        {
            case CountyStage.Made:
                return null;
            case CountyStage.CutShort:
                return "The example county was cut short: it stays as it is. With a new data folder it is made whole.";
            case CountyStage.None when await HasBeenUsedAsync(ct):
                return null;
            default:
                var plan = new CountyPlan(settings.CountyProviders, settings.CountyClients, settings.CountyMonths, until);
                jobs.After(Task.Run(() => MakeAsync(plan, made, ct), ct));
                return $"A county of {plan.Providers} providers is being made beside it: about a minute.";
        }
    }

    /// <summary>Whether anybody has ever signed in.</summary>
    public async Task<bool> HasBeenUsedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return !await scope.ServiceProvider.GetRequiredService<AuditList>().IsEmptyOfAsync(AuditKind.SignedIn, ct);
    }

    private async Task MakeAsync(CountyPlan plan, Action<string> made, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<AppUser>>();
            await SimulateCounty.RunAsync(services, plan, hasher.HashPassword(new AppUser(), DemoSignIns.Password), progress: null, ct);
            made($"The county is there: its council signs in as {CountyPeople.Placements}, its largest provider as {CountyPeople.Manager}.");
        }
        catch (Exception e) when (host.ApplicationStopping.IsCancellationRequested)
        {
            log.LogDebug(e, "The example county was cut short: the host was stopped");
        }
#pragma warning disable CA1031 // Whatever it was, the portal goes on without a county.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "The example county could not be made");
        }
    }
}
