using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Audit;

/// <summary>Writes down whose record was looked at, by whom, before the page is sent.</summary>
public sealed class ClientViews(CurrentActor current, AuditSource source, AuditTrail audit) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (context.HandlerInstance is IShowsClients page && done is { Exception: null, Result: PageResult } && HttpMethods.IsGet(context.HttpContext.Request.Method) && current.OrNull is { } actor)
        {
            string[] clients = [.. page.ShownClients.OfType<string>().Distinct(StringComparer.Ordinal)];
            await audit.RecordEachAsync(AuditKind.ClientViewed, source.Of(actor), clients, context.HttpContext.Request.Path, context.HttpContext.RequestAborted);
        }
    }
}
