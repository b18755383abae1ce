using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Account;

/// <summary>Where an invitation leads: the new user chooses a password.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Passwords)]
public sealed class AcceptInvitationModel(OneTimeLinks links, AuditSource source, AuditTrail audit) : SetPasswordModel(links, source, audit, OneTimePurpose.Invitation);
