using Microsoft.AspNetCore.Identity;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Accounts;

/// <summary>A person who signs in. The email address is the user name.</summary>
public sealed class AppUser : IdentityUser<Guid>, IEmailReader
{
    /// <summary>The name that colleagues and the other side read.</summary>
    public string Name { get; set; } = "";

    public AccountKind Kind { get; set; }

    /// <summary>Council staff only.</summary>
    public CouncilRoles CouncilRoles { get; set; }

    /// <summary>A second step was taken away with the password: another is set up before anything else, whatever the roles ask for.</summary>
    public bool OwesTwoSteps { get; set; }

    /// <summary>Out of office until the end of this day (London), or null. Council staff only.</summary>
    public DateOnly? AwayUntil { get; set; }

    /// <summary>Who stands in meanwhile.</summary>
    public Guid? DelegateId { get; set; }

    /// <summary>Out of office on this day.</summary>
    public bool IsAway(DateOnly day) => AwayUntil >= day;
}
