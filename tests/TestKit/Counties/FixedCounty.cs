using Portal.Workflows.Simulation;

namespace Portal.TestKit.Counties;

/// <summary>A county that ends on the same day in every test.</summary>
public static class FixedCounty
{
    /// <summary>When the last of it has happened; a host over it keeps this clock.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 27, 10, 30, 0, TimeSpan.Zero);

    /// <summary>Of what a large council has.</summary>
    public static CountyPlan Full { get; } = new(300, 5_000, Months: 21, Now);

    /// <summary>Enough that everything is there once, in seconds.</summary>
    public static CountyPlan Small { get; } = new(30, 500, Months: 21, Now);

    /// <summary>What the command makes where nothing else is said.</summary>
    public static CountyPlan Smallest { get; } = new(12, 60, Months: 14, Now);

    /// <summary>What PORTAL_COUNTY asks for: the whole of it ("full"), else a tenth.</summary>
    public static CountyPlan Asked => Environment.GetEnvironmentVariable("PORTAL_COUNTY") == "full" ? Full : Small;

    /// <summary>In an empty database; the password of everybody is <see cref="AccountGivens.Password"/>.</summary>
    public static async Task<CountyPeople> MakeAsync(TestDatabase database, CountyPlan plan, Action<string>? progress = null)
    {
        var clock = new SimulatedClock(plan.Now);
        await using var portal = new PortalUseCases(database) { Clock = clock, Carrier = new SimulatedMail(plan, clock), Reports = new SimulatedReports(plan, clock) };
        return await CountyMaker.MakeAsync(portal.Services, clock, plan, AccountGivens.Hash.Value, progress);
    }
}
