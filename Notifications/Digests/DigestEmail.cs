using Portal.Notifications.Links;

namespace Portal.Notifications.Digests;

/// <summary>To whoever wants to hear once a day: what happened since the last one, each with its link.</summary>
/// <param name="Items">The oldest first.</param>
/// <param name="More">How many stand in the portal beside those.</param>
public sealed record DigestEmail(IReadOnlyList<EmailItem> Items, int More) : PortalEmail
{
    /// <summary>What one email lists at most: somebody who comes back from a long leave reads no book.</summary>
    public const int MaxItems = 50;

    public override string Kind => "digest";

    public override string Subject => Items.Count + More == 1 ? "1 message from the provider portal" : $"{Items.Count + More} messages from the provider portal";

    public override IReadOnlyList<string> WhatHappened => ["This is what happened since your last daily email."];

    public override IReadOnlyList<EmailItem> Listed => Items;

    public override string WhatToDo => More == 0 ? "Your home page shows what waits for you." : $"{More} more are not listed here. Your home page shows what waits for you.";

    public override string LinkText => "Open the portal";

    public override string LinkPath => HomeLinks.Start;

    public override bool IsChosen => true;
}
