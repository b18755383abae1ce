using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Account;

/// <summary>Where the link for a forgotten password leads.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Passwords)]
public sealed class ResetPasswordModel(OneTimeLinks links, AuditSource source, AuditTrail audit) : SetPasswordModel(links, source, audit, OneTimePurpose.PasswordReset);
