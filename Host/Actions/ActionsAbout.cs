using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Calendar;
using Portal.Host.Accounts;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>On the page of a record: the open actions about it, and the way to a new one.</summary>
public sealed class ActionsAbout(CurrentActor current, ActionList list, TimeProvider time) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SubjectKind kind, string key)
    {
        var actor = current.Actor;
        var found = await list.ListAsync(actor, new ActionFilter { Subject = (kind, key) }, page: 1, HttpContext.RequestAborted);
        var side = actor.Side();
        var rows = new ActionRows(side, found.Rows, LondonTime.DateOf(time.GetUtcNow()));
        return View(new ActionsAboutView(rows, current.MayBegin(ActionWorkflow.DefinitionName) ? ActionLinks.New(side, kind, key) : null));
    }
}
