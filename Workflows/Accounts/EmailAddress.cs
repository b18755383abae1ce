using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace Portal.Workflows.Accounts;

/// <summary>How email addresses are compared: without regard to case or to spaces around them.</summary>
public static class EmailAddress
{
    public const int MaxLength = 256;

    /// <summary>The form that accounts are found by; the same that ASP.NET Core Identity keeps.</summary>
    public static string Normalise(string email) => email.Trim().Normalize().ToUpperInvariant();

    public static bool IsValid([NotNullWhen(true)] string? email)
        => email is not null && email.Length <= MaxLength && MailAddress.TryCreate(email, out var address) && address.Address == email
            && !address.User.StartsWith('.') && !address.User.EndsWith('.') && !address.User.Contains("..", StringComparison.Ordinal);
}
