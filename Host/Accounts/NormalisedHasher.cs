using System.Text;
using Microsoft.AspNetCore.Identity;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// Hashes a password in one form of its letters (NFKC), as NIST SP 800-63B advises: an é is one character on some keyboards and two on
/// others, and who set the password on one must come in by the other.
/// </summary>
/// <param name="hasher">Identity's own.</param>
internal sealed class NormalisedHasher(PasswordHasher<AppUser> hasher) : IPasswordHasher<AppUser>
{
    public string HashPassword(AppUser user, string password) => hasher.HashPassword(user, Normalised(password));

    /// <summary>A hash from before, of the letters as they were typed then, is still taken, and made anew.</summary>
    /// <remarks>Which forms are tried depends on what was typed alone, so the time that it takes tells nothing about the account.</remarks>
    public PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
    {
        var normalised = Normalised(providedPassword);
        var result = hasher.VerifyHashedPassword(user, hashedPassword, normalised);
        if (result != PasswordVerificationResult.Failed)
        {
            return result;
        }

        string[] before = [providedPassword, InForm(providedPassword, NormalizationForm.FormC), InForm(providedPassword, NormalizationForm.FormD)];
        return before.Distinct(StringComparer.Ordinal).Where(x => x != normalised).ToList()
            .Exists(x => hasher.VerifyHashedPassword(user, hashedPassword, x) != PasswordVerificationResult.Failed)
                ? PasswordVerificationResult.SuccessRehashNeeded
                : PasswordVerificationResult.Failed;
    }

    /// <summary>The form that is hashed, and that the rules of passwords look at.</summary>
    public static string Normalised(string password) => InForm(password, NormalizationForm.FormKC);

    /// <summary>What is no text (half of a character) has no forms, and is taken as it is.</summary>
    private static string InForm(string password, NormalizationForm form)
    {
        try
        {
            return password.Normalize(form);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }
}
