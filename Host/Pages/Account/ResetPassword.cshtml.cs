using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;

namespace Portal.Host.Pages.Account;

/// <summary>Where the link for a forgotten password leads.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Passwords)]
public sealed class ResetPasswordModel(OneTimeLinks links) : SetPasswordModel(links, ResetTokens.Name);
