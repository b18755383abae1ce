using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain;
using Portal.Workflows.Engine;

namespace Portal.Host.Forms;

/// <summary>
/// Turns a refusal into the page again: the rule's sentence beside its field or on top, everything typed still there,
/// and the status 409. The only place that catches one.
/// </summary>
public sealed class RefusalFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed is not { Exception: Refusal refusal, ExceptionHandled: false, HandlerInstance: FormPage page })
        {
            return;
        }

        executed.ExceptionHandled = true;
        if (refusal is SentBefore)
        {
            // What is typed now can be sent by this page after all: it is another form from here on.
            page.RequestId = Guid.CreateVersion7();
            page.ModelState.Remove(nameof(FormPage.RequestId));
        }

        page.ModelState.AddModelError(refusal.Field ?? "", refusal.Message);
        executed.Result = await page.AgainAsync(context.HttpContext.RequestAborted);
        if (executed.Result is PageResult again)
        {
            again.StatusCode = StatusCodes.Status409Conflict;
        }
    }
}
