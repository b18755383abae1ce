using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Audit;

namespace Portal.Host.Audit;

/// <summary>Writes down whose record was looked at, or how long a list of clients, by whom, before the page is sent.</summary>
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

        if (context.HandlerInstance is IListsClients { ListedClients: > 0 and var rows } && done is { Exception: null, Result: PageResult } && current.OrNull is { } reader)
        {
            await audit.RecordAsync(AuditKind.ClientsListed, source.Of(reader), context.HttpContext.Request.Path, Text.Count(rows, "row", "rows"), context.HttpContext.RequestAborted);
        }
    }
}
