using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Portal.Domain;
using Portal.Host.Commands;
using Portal.Workflows.Accounts;
using Portal.Workflows.Simulation;

namespace Portal.Host.Demo;

/// <summary>Makes a county whose people have worked with the portal until today: for a look around, for pictures and for benchmarks.</summary>
public sealed class SimulateCommand(IServiceProvider services, IPasswordHasher<AppUser> hasher, IHostEnvironment environment, TimeProvider clock) : ICommand
{
    private static readonly (string Name, int Default, int Least, int Most)[] Numbers =
    [
        ("--providers", 12, 6, 1_000), ("--clients", 60, 20, 100_000), ("--months", 14, 2, 60), ("--seed", 0, 0, 1_000),
    ];

    public string Name => "simulate";

    public string Usage => "simulate [--providers N] [--clients N] [--months N] [--seed N]";

    public bool NamesDatabase => true;

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        if (!environment.IsDevelopment())
        {
            await output.WriteLineAsync("A county is simulated in Development only: its password is known to everybody.");
            return 1;
        }

        var numbers = Read(args);
        try
        {
            var plan = new CountyPlan(numbers[0], numbers[1], numbers[2], clock.GetUtcNow(), numbers[3]);
            await SimulateCounty.RunAsync(services, plan, hasher.HashPassword(new AppUser(), DemoSignIns.Password), output.WriteLine, ct);
        }
        catch (Refusal refusal)
        {
            await output.WriteLineAsync(refusal.Message);
            return 1;
        }

        await output.WriteLineAsync($"Sign in as {CountyPeople.Placements}, {CountyPeople.Authoriser}, {CountyPeople.Finaliser}, {CountyPeople.Auditor} or {CountyPeople.Manager}, password: {DemoSignIns.Password}");
        return 0;
    }

    private static int[] Read(IReadOnlyList<string> args)
    {
        int[] found = [.. Numbers.Select(n => n.Default)];
        for (var i = 0; i < args.Count; i += 2)
        {
            var which = Array.FindIndex(Numbers, n => n.Name == args[i]);
            if (which < 0)
            {
                throw new CommandUsageException($"'{args[i]}' is not known.");
            }

            var (name, _, least, most) = Numbers[which];
            if (i + 1 == args.Count || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            {
                throw new CommandUsageException(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}."));
            }

            found[which] = number;
        }

        return found;
    }
}
