namespace Portal.Notifications.Accounts;

/// <summary>To somebody whose sign-in another person has reset.</summary>
/// <param name="By">Who.</param>
/// <param name="ResetPath">The one-time link, from the portal's root.</param>
public sealed record SignInResetEmail(string By, string ResetPath) : PortalEmail
{
    public override string Kind => "sign-in-reset";

    public override string Subject => "Your sign-in was reset";

    public override IReadOnlyList<string> WhatHappened =>
    [
        $"{By} has reset your sign-in to the Children's Provider Portal: your password no longer works, nor does a code of your telephone, and you are signed out everywhere.",
        "If you did not ask for it, tell the council.",
    ];

    public override string WhatToDo => "Set a new password with this link. It works once, within 1 hour; after that, ask for another with \"Forgotten your password?\".";

    public override string LinkText => "Set a new password";

    public override string LinkPath => ResetPath;

    public override bool IsSecret => true;
}
