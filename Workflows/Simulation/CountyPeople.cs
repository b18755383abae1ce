using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Simulation;

/// <summary>
/// Who works in the county. Each provider has a manager, somebody for its invoices, somebody who signs, and somebody who only reads; the council has two dozen.
/// Everybody has the same password.
/// </summary>
public sealed class CountyPeople
{
    /// <summary>Of the largest provider.</summary>
    public const string Manager = "manager.p0001@county.example";
    public const string Invoices = "invoices.p0001@county.example";
    public const string Reader = "reader.p0001@county.example";

    /// <summary>Whose address takes no email any more.</summary>
    internal const string Gone = "invoices.p0003@county.example";

    /// <summary>Does the invoices of three providers.</summary>
    public const string OfThree = "shared.accounts@county.example";

    public const string Placements = "placements.1@council.example";

    /// <summary>Is away from the last day on: the last that happens in a county.</summary>
    internal const string Away = "placements.5@council.example";

    /// <summary>Leads the inboxes of queries.</summary>
    public const string Lead = "lead@council.example";
    public const string Authoriser = "authoriser.1@council.example";
    /// <summary>A finaliser who finalises nothing, and so releases every batch.</summary>
    public const string Releaser = "releaser@council.example";

    public const string Finaliser = "finaliser.1@council.example";
    public const string Administrator = "administrator@council.example";

    /// <summary>Reads everything and moves nothing.</summary>
    public const string Auditor = "auditor.1@council.example";

    public const string CouncilName = "Suffolk County Council";

    /// <summary>Staff in each of the council's roles.</summary>
    internal const int OfARole = 8;

    private readonly Dictionary<(string Email, string Provider), Actor> actors = [];

    /// <summary>Whether somebody of the council is of this county.</summary>
    internal static bool Has(string email) => Rows(0).Any(r => r[0] == email);

    public Actor this[string email, string provider = ""] => actors[(email, provider)];

    internal static string ProviderRef(int n) => $"P{n:0000}";

    internal static string At(string job, string provider) => $"{job}.{provider}@county.example".ToLowerInvariant();

    internal Actor For(string job, string provider) => this[At(job, provider), provider];

    internal Actor Council(string role, int n) => this[$"{role}.{(n % OfARole) + 1}@council.example"];

    /// <summary>The rows of <c>users.csv</c>.</summary>
    internal static IEnumerable<string[]> Rows(int providers)
    {
        for (var n = 1; n <= providers; n++)
        {
            var provider = ProviderRef(n);
            yield return [At("manager", provider), CountyNames.Person(n * 4), "Provider", provider, "Signatory;Invoicing;Actions;PortalAdministrator", ""];
            yield return [At("invoices", provider), CountyNames.Person((n * 4) + 1), "Provider", provider, "Invoicing;Actions", ""];
            yield return [At("signs", provider), CountyNames.Person((n * 4) + 2), "Provider", provider, "Signatory", ""];
            yield return [At("reader", provider), CountyNames.Person((n * 4) + 3), "Provider", provider, "Actions", ""];
        }

        foreach (var n in (int[])[1, 2, 3])
        {
            yield return [OfThree, "Siobhán Ní Bhraonáin-Okonkwo", "Provider", ProviderRef(n), n == 3 ? "Invoicing" : "Invoicing;Actions", ""];
        }

        for (var n = 1; n <= OfARole; n++)
        {
            yield return [$"placements.{n}@council.example", CountyNames.Person(2_000 + n), "Council", "", "Placements", "Placements"];
            yield return [$"authoriser.{n}@council.example", CountyNames.Person(3_000 + n), "Council", "", "InvoiceAuthoriser", "Invoice Queries"];
            yield return [$"finaliser.{n}@council.example", CountyNames.Person(4_000 + n), "Council", "", "InvoiceFinaliser", n % 2 == 0 ? "Invoice Queries" : ""];
        }

        yield return [Lead, "Morwenna Featherstonehaugh", "Council", "", "Placements;InvoiceAuthoriser", "Placements;Invoice Queries"];
        yield return [Releaser, CountyNames.Person(5_000), "Council", "", "InvoiceFinaliser", ""];
        yield return [Administrator, "Ann Ó Súilleabháin", "Council", "", "Administrator", ""];
        yield return [Auditor, CountyNames.Person(6_000), "Council", "", "Auditor", ""];
    }

    internal async Task ReadAsync(IDbContextFactory<PortalDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var providers = await db.Providers.AsNoTracking().ToDictionaryAsync(p => p.Ref, p => p.Name);
        var users = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id);
        foreach (var user in users.Values.Where(u => u.Kind == AccountKind.Council))
        {
            actors[(user.Email!, "")] = Actor.ForCouncil(user.Id, user.Name, CouncilName, user.CouncilRoles);
        }

        foreach (var member in await db.Memberships.AsNoTracking().ToListAsync())
        {
            var user = users[member.UserId];
            actors[(user.Email!, member.ProviderRef)] = Actor.ForProvider(user.Id, user.Name, member.ProviderRef, providers[member.ProviderRef], member.Roles);
        }
    }
}
