using Microsoft.AspNetCore.Identity;
using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;

namespace Portal.Host.Demo;

/// <summary>One password for everybody in the demo data, so that a newcomer can try each of them.</summary>
public sealed class DemoSignIns(DemoAccounts accounts, IPasswordHasher<AppUser> hasher, IHostEnvironment environment)
{
    /// <summary>Printed at start and in the README: it protects nothing but example data.</summary>
    public const string Password = "correct horse demo battery";

    /// <summary>For the line at start.</summary>
    public static string Words => $"(sign in as placements@council.example or sarah.lock@sleepovers.example, password: {Password})";

    /// <summary>Gives it to those of <paramref name="emails"/> who have none yet, and to nobody else.</summary>
    /// <exception cref="InvalidOperationException">Outside Development: a known password must never reach real data.</exception>
    public Task<int> PutInAsync(IReadOnlyList<string> emails, CancellationToken ct = default)
        => environment.IsDevelopment()
            ? accounts.SetPasswordAsync(emails, hasher.HashPassword(new AppUser(), Password), ct)
            : throw new InvalidOperationException("Demo passwords are for Development only.");

    /// <summary>What the demo's finance people may decide: enough for the guide's invoices.</summary>
    public async Task PutInLimitsAsync(CancellationToken ct = default)
    {
        await accounts.SetLimitsAsync("authoriser@council.example", new(Limit.UpTo(50_000), Limit.None, Limit.None), ct);
        await accounts.SetLimitsAsync("finaliser@council.example", new(Limit.None, Limit.UpTo(50_000), Limit.UpTo(250_000)), ct);
        await accounts.SetLimitsAsync("admin@council.example", new(Limit.UpTo(100_000), Limit.UpTo(100_000), Limit.Unlimited), ct);
    }
}
