using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Tasks;

namespace Portal.Host.Work;

/// <summary>After something is done: what comes next for whoever did it.</summary>
[ViewComponent(Name = "NextTask")]
public sealed class NextTask(CurrentActor current, ProviderTasks tasks, CouncilTasks work, TaskKinds kinds) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (current.OrNull is not { } actor || (actor.IsCouncil && actor.CouncilRoles == CouncilRoles.None))
        {
            return Content("");
        }

        _ = Guid.TryParse(RouteData.Values["id"] as string, out var here);
        var next = actor.IsCouncil ? await work.NextAsync(actor, here, HttpContext.RequestAborted) : await tasks.NextAsync(actor, here, HttpContext.RequestAborted);
        return View(new NextTaskView(next, next is null ? null : kinds.WordsOf(next.Definition, next.Version, next.State).One, All(actor)));
    }

    private string All(Actor actor)
        => Framed.Of(HttpContext) is { } frame ? EmbedLinks.Tasks(frame.Provider) : actor.IsCouncil ? TaskLinks.MyWork() : TaskLinks.Yours();
}
