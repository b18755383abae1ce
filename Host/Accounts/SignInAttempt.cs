using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>What became of an email address and a password.</summary>
/// <param name="Result">What the page says.</param>
/// <param name="Account">Who may come in; null where nobody.</param>
/// <param name="Why">What only the audit list says.</param>
internal sealed record SignInAttempt(PasswordCheckResult Result, AppUser? Account = null, string? Why = null);
