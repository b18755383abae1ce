using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Domain.Accounts;
using Portal.Domain.Organisations;
using Portal.Workflows.Accounts;

namespace Portal.TestKit;

/// <summary>People and providers that stand in a test's database before it begins.</summary>
public static class AccountGivens
{
    /// <summary>The password of everybody that a test is given.</summary>
    public const string Password = "violin marble lantern";

    /// <summary>How often a test's host hashes a password: hundreds of people sign in, and how hard it is decides nothing there.</summary>
    public const int Iterations = 1_000;

    // Hashed once, as hard as a test's host does, so that signing in does not hash it again.
    internal static Lazy<string> Hash { get; } = new(() =>
        new PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations })).HashPassword(new AppUser(), Password));

    public static async Task<Provider> GivenProviderAsync(this TestDatabase database, string providerRef = "P1001", string name = "Sleepovers")
    {
        await using var db = database.Context();
        var provider = new Provider { Ref = providerRef, Name = name };
        db.Providers.Add(provider);
        await db.SaveChangesAsync();
        return provider;
    }

    /// <summary>A member of these providers, which exist already, with the same roles at each.</summary>
    public static Task<AppUser> GivenProviderUserAsync(
        this TestDatabase database, string email, ProviderRoles roles, params string[] providerRefs)
        => AddAsync(database, User(email, AccountKind.Provider), roles, providerRefs);

    /// <summary>Unlimited in what their roles let them decide.</summary>
    public static async Task<AppUser> GivenCouncilUserAsync(this TestDatabase database, string email, CouncilRoles roles)
    {
        var user = User(email, AccountKind.Council);
        user.CouncilRoles = roles;
        await AddAsync(database, user, ProviderRoles.None, []);
        await database.ExecuteAsync(Unlimited);
        return user;
    }

    /// <summary>Everybody whose roles ask for a limit that nobody has set: unlimited.</summary>
    public const string Unlimited =
        """
        insert into user_limits (user_id, kind)
        select u.id, k.kind from users u join (values ('Authorise', 2), ('Finalise', 4), ('Release', 4)) k (kind, role) on u.council_roles & k.role <> 0
        on conflict do nothing
        """;

    private static AppUser User(string email, AccountKind kind) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        NormalizedUserName = EmailAddress.Normalise(email),
        Email = email,
        NormalizedEmail = EmailAddress.Normalise(email),
        EmailConfirmed = true,
        Name = Name(email),
        Kind = kind,
        PasswordHash = Hash.Value,
        SecurityStamp = Guid.NewGuid().ToString(),
    };

    /// <summary>"sarah.lock@..." is Sarah Lock.</summary>
    private static string Name(string email)
        => string.Join(' ', email.Split('@')[0].Split('.').Select(x => x[..1].ToUpperInvariant() + x[1..]));

    private static async Task<AppUser> AddAsync(TestDatabase database, AppUser user, ProviderRoles roles, string[] providerRefs)
    {
        await using var db = database.Context();
        db.Users.Add(user);
        db.Memberships.AddRange(providerRefs.Select(x => new Membership { UserId = user.Id, ProviderRef = x, Roles = roles }));
        await db.SaveChangesAsync();
        return user;
    }
}
