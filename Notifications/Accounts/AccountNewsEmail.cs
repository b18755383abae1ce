using Portal.Notifications.Links;

namespace Portal.Notifications.Accounts;

/// <summary>To the owner of an account: something about signing in to it changed, or it was opened in an unusual way. Nobody chooses to hear of it less.</summary>
/// <param name="News">What.</param>
/// <param name="When">In words, London's time.</param>
/// <param name="From">The network address that asked for it; null: it is not known.</param>
public sealed record AccountNewsEmail(AccountNews News, string When, string? From) : PortalEmail
{
    public override string Kind => "account-news";

    public override string Subject => News switch
    {
        AccountNews.PasswordSet => "Your password was set",
        AccountNews.TwoStepOn => "Two-step sign-in was turned on",
        AccountNews.TwoStepOff => "Two-step sign-in was turned off",
        AccountNews.RecoveryCodesMade => "New recovery codes were made",
        AccountNews.RecoveryCodeUsed => "A recovery code was used",
        _ => throw new InvalidOperationException($"Nothing is said of {News}."),
    };

    public override IReadOnlyList<string> WhatHappened =>
    [
        $"{What} on {When}{(From is null ? "" : $", from the network address {From}")}.{Since}",
        "If it was you, you do not need to do anything.",
    ];

    public override string WhatToDo => "If it was not you, set a new password now: that ends every session of your account. Then tell the council.";

    public override string LinkText => "Set a new password";

    public override string LinkPath => AccountLinks.ForgottenPassword;

    /// <summary>What is so since then.</summary>
    private string Since => News switch
    {
        AccountNews.TwoStepOff => " Your password alone opens it now.",
        AccountNews.RecoveryCodesMade => " The old ones no longer work.",
        _ => "",
    };

    private string What => News switch
    {
        AccountNews.PasswordSet => "The password of your account of the Children's Provider Portal was set",
        AccountNews.TwoStepOn => "Two-step sign-in was turned on for your account of the Children's Provider Portal",
        AccountNews.TwoStepOff => "Two-step sign-in was turned off for your account of the Children's Provider Portal",
        AccountNews.RecoveryCodesMade => "New recovery codes were made for your account of the Children's Provider Portal",
        AccountNews.RecoveryCodeUsed => "One of the recovery codes of your account of the Children's Provider Portal was used to sign in",
        _ => throw new InvalidOperationException($"Nothing is said of {News}."),
    };
}
