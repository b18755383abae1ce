using Portal.Domain.Accounts;
using Portal.Host.Settings;
using Portal.Workflows.Contracts;
using Portal.Workflows.Periods;
using Portal.Workflows.Register;

namespace Portal.Host.Demo;

/// <summary>
/// The guide's example data, put in through the portal's own doors: the register import, then the use cases of contract
/// documents. Every step has a fixed id, so that a start that was cut short goes on where it stopped.
/// </summary>
public sealed class DemoData(ImportRegister register, DemoSignIns signIns, DemoDocuments documents, ReleasePeriods periods, IHostEnvironment environment)
{
    public async Task PutInAsync(CancellationToken ct)
    {
        await PutInRegisterAsync(ct);
        await periods.RunAsync(ct);
    }

    private async Task PutInRegisterAsync(CancellationToken ct)
    {
        if (await documents.AreAllThereAsync(ct))
        {
            return;
        }

        var folder = Path.Combine(environment.ContentRootPath, "Demo");
        var report = await register.RunAsync(ImportSource.InFolder(Path.Combine(folder, "guide")), ImportMode.AllOrNothing, Actor.System, new Progress<ImportProgress>(), ct);
        if (report.HasRejections)
        {
            throw new StartProblem($"The demo data in '{folder}' does not fit this database. Set Demo:Enabled to false, or use a new data folder.");
        }

        var people = File.ReadLines(Path.Combine(folder, "guide", "users.csv")).Skip(1).Select(row => row.Split(',')[0]);
        await signIns.PutInAsync([.. people.Distinct(StringComparer.OrdinalIgnoreCase)], ct);
        await signIns.PutInLimitsAsync(ct);
        await documents.PutInAsync(Path.Combine(folder, "documents"), ct);
    }
}
