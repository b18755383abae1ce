using Portal.Notifications.Links;

namespace Portal.Notifications.Digests;

/// <summary>To somebody who would get several emails of one kind at once, because one person or one run did it all together, or several things fell due at once: one that lists them.</summary>
/// <param name="Emails">Those that it stands for, two at least, in the order in which the things were done.</param>
public sealed record SeveralEmail(IReadOnlyList<PortalEmail> Emails) : PortalEmail
{
    /// <summary>What one email lists at most.</summary>
    public const int MaxItems = 50;

    public override string Kind => Emails[0].Kind;

    public override string Subject => EmailTopic.Find(Kind) is { } topic ? $"{topic.Text}: {Emails.Count}" : $"{Emails.Count} messages from the provider portal";

    public override IReadOnlyList<string> WhatHappened => ["These came together, so you get one email about all of them."];

    public override IReadOnlyList<EmailItem> Listed => [.. Emails.Take(MaxItems).Select(e => new EmailItem(e.Subject, e.LinkPath))];

    public override string WhatToDo
        => (Emails.Count > MaxItems ? $"{Emails.Count - MaxItems} more {(Emails.Count - MaxItems == 1 ? "is" : "are")} not listed here. Your home page shows what waits for you. " : "")
            + (Emails.All(e => e.WhatToDoWithSeveral == Emails[0].WhatToDoWithSeveral) ? Emails[0].WhatToDoWithSeveral : Each);

    public override string LinkText => "Open the portal";

    public override string LinkPath => HomeLinks.Start;
}
