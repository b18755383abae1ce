namespace Portal.Notifications.Accounts;

/// <summary>To somebody who said that they forgot their password.</summary>
/// <param name="ResetPath">The one-time link, from the portal's root.</param>
public sealed record PasswordResetEmail(string ResetPath) : PortalEmail
{
    public override string Kind => "password-reset";

    public override string Subject => "Set a new password";

    public override IReadOnlyList<string> WhatHappened { get; } =
    [
        "Somebody asked for a new password for your account of the Children's Provider Portal.",
        "If it was not you, you do not need to do anything: your password stays as it is.",
    ];

    public override string WhatToDo => "If it was you, set a new password with this link. It works once, within 1 hour.";

    public override string LinkText => "Set a new password";

    public override string LinkPath => ResetPath;

    public override bool IsSecret => true;
}
