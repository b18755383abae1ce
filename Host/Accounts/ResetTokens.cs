using Microsoft.AspNetCore.DataProtection;

namespace Portal.Host.Accounts;

/// <summary>Links for a forgotten password last an hour: they are asked for and used at once.</summary>
internal sealed class ResetTokens(IDataProtectionProvider protection, TimeProvider clock)
    : LinkTokens(protection, clock, Name, TimeSpan.FromHours(1))
{
    internal const string Name = "reset";
}
