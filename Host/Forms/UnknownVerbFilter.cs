using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Portal.Host.Forms;

/// <summary>
/// A page that takes no posts says so (405). Left alone it would be shown without having read anything, and crash.
/// </summary>
public sealed class UnknownVerbFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var method = context.HttpContext.Request.Method;
        // Pages without handlers of their own read nothing: the error page answers whatever was asked.
        var reads = context.ActionDescriptor.HandlerMethods.Any(x => x.HttpMethod is "Get" or "Post");
        if (reads && context.HandlerMethod is null && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return Task.CompletedTask;
        }

        return next();
    }
}
