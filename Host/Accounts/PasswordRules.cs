using Microsoft.AspNetCore.Identity;
using Portal.Notifications;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>Long, and not one that somebody would guess. What it is made of is the user's business.</summary>
internal sealed class PasswordRules(Sender sender) : IPasswordValidator<AppUser>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>So much must be left once names and common words are taken away.</summary>
    private const int MinRest = 6;

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
        => Task.FromResult(Problem(user, NormalisedHasher.Normalised(password ?? "")) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem })
            : IdentityResult.Success);

    private string? Problem(AppUser user, string password) => password switch
    {
        { Length: < MinLength } => $"Password must be {MinLength} characters or more",
        { Length: > MaxLength } => $"Password must be {MaxLength} characters or fewer",
        _ when CommonPasswords.Contain(password) => "That password is easy to guess. Choose another, such as three words that have nothing to do with each other",
        _ when CommonPasswords.Without(password, Personal(user)).Length < MinRest
            => "Password must not be made of your name, your email address, the council's name or words of this portal",
        _ => null,
    };

    private IEnumerable<string> Personal(AppUser user)
        => [user.Name, .. user.Name.Split(' '), user.Email ?? "", .. (user.Email ?? "").Split('@', '.', '-', '_'), sender.Council, .. sender.Council.Split(' ')];
}
