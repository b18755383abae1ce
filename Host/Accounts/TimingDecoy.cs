using Microsoft.AspNetCore.Identity;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>Stands in where no account has the address, so that refusing takes as long as a wrong password does.</summary>
public sealed class TimingDecoy(IPasswordHasher<AppUser> hasher)
{
    private static readonly AppUser Nobody = new();
    private readonly string hash = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Never true.</summary>
    internal bool Verify(string password)
    {
        _ = hasher.VerifyHashedPassword(Nobody, hash, password);
        return false;
    }
}
