using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Changes;

namespace Portal.Host.Changes;

/// <summary>The two parts of "Actions and Change Requests", each with how many of it are open.</summary>
public sealed class AskedTabs(CurrentActor current, ActionCounts actions, ChangeReader changes) : ViewComponent
{
    /// <param name="isChanges">Whether the reader sees the change requests.</param>
    public async Task<IViewComponentResult> InvokeAsync(bool isChanges)
    {
        var (actor, ct) = (current.Actor, HttpContext.RequestAborted);
        return View(new AskedTabsView(actor.Side(), isChanges, await actions.CountOpenAsync(actor, ct), await changes.CountOpenAsync(actor, ct)));
    }
}
