namespace Portal.Notifications.Accounts;

/// <summary>To somebody who is given an account.</summary>
/// <param name="Organisation">Whom they will act for: the council or a provider.</param>
/// <param name="AcceptPath">The one-time link, from the portal's root.</param>
public sealed record InvitationEmail(string Organisation, string AcceptPath) : PortalEmail
{
    public override string Kind => "invitation";

    public override string Subject => "Your account for the Children's Provider Portal";

    public override IReadOnlyList<string> WhatHappened =>
    [
        $"You have been given an account for the Children's Provider Portal, to act for {Organisation}.",
        "You sign in with this email address and a password that you choose.",
    ];

    public override string WhatToDo => "Choose your password with this link. It works once, within 7 days.";

    public override string LinkText => "Choose your password";

    public override string LinkPath => AcceptPath;

    public override bool IsSecret => true;
}
