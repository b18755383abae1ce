using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Portal.Host.Forms;

/// <summary>Who may post to a page that more people may read: ASP.NET knows [Authorize] for a page as a whole only (decision 89).</summary>
/// <param name="policy">One of <c>Policies</c>.</param>
/// <param name="handlers">The handlers that it stands over; every one, where none is named.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PostPolicyAttribute(string policy, params string[] handlers) : Attribute, IAsyncPageFilter
{
    public string Policy => policy;

    public bool IsOver(HandlerMethodDescriptor? handler)
        => handler?.HttpMethod == "Post" && (handlers.Length == 0 || handlers.Contains(handler.Name, StringComparer.OrdinalIgnoreCase));

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var policies = context.HttpContext.RequestServices.GetRequiredService<IAuthorizationService>();
        if (IsOver(context.HandlerMethod) && !(await policies.AuthorizeAsync(context.HttpContext.User, policy)).Succeeded)
        {
            context.Result = new ForbidResult();
            return;
        }

        await next();
    }
}
