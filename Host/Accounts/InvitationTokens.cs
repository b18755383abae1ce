using Microsoft.AspNetCore.DataProtection;

namespace Portal.Host.Accounts;

/// <summary>Invitations last a week: the invited person did not ask for them.</summary>
internal sealed class InvitationTokens(IDataProtectionProvider protection, TimeProvider clock)
    : LinkTokens(protection, clock, Name, TimeSpan.FromDays(7))
{
    internal const string Name = "invitation";
}
