using Microsoft.AspNetCore.Identity;
using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>A person who signs in. The email address is the user name.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>The name that colleagues and the other side read.</summary>
    public string Name { get; set; } = "";

    public AccountKind Kind { get; set; }

    /// <summary>Council staff only.</summary>
    public CouncilRoles CouncilRoles { get; set; }

    /// <summary>The most, in pounds payable, that this authoriser may authorise; null: no limit.</summary>
    public decimal? AuthorisationLimit { get; set; }
}
