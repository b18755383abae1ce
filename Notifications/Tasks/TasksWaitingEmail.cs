using Portal.Domain.Accounts;
using Portal.Notifications.Links;

namespace Portal.Notifications.Tasks;

/// <summary>To everybody of a provider who can do some of it: everything that waits for it, because somebody of the council asks.</summary>
/// <param name="Provider">For whom it waits.</param>
/// <param name="By">Who of the council asks.</param>
/// <param name="Items">What waits, those of a kind together: references alone, never a child's name.</param>
/// <param name="More">How many wait beside those.</param>
[EmailTopic("tasks-waiting", "The council asks for what waits", Provider = ProviderRoles.Signatory | ProviderRoles.Invoicing | ProviderRoles.Actions | ProviderRoles.PortalAdministrator)]
public sealed record TasksWaitingEmail(string Provider, string By, IReadOnlyList<EmailItem> Items, int More) : PortalEmail
{
    /// <summary>What one email lists at most.</summary>
    public const int MaxItems = 50;

    public override string Subject => Items.Count + More == 1 ? $"1 task waits for {Provider}" : $"{Items.Count + More} tasks wait for {Provider}";

    public override IReadOnlyList<string> WhatHappened => [$"{By} asks you to do what waits for {Provider}:"];

    public override IReadOnlyList<EmailItem> Listed => Items;

    public override string WhatToDo
        => (More == 0 ? "" : $"{More} more are not listed here. ") + "Please open each one and do it. Your colleagues who can do the same get this email too.";

    public override string LinkText => "Open your tasks";

    public override string LinkPath => TaskLinks.Yours();
}
