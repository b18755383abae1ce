using Microsoft.AspNetCore.Identity;

namespace Portal.Host.Accounts;

/// <summary>Identity's errors that a reader may meet, in plain words.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError ConcurrencyFailure()
        => new() { Code = nameof(ConcurrencyFailure), Description = "This link has just been used. If it was not you, ask for a new one" };
}
