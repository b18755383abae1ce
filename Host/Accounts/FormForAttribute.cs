using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Portal.Host.Accounts;

/// <summary>
/// Antiforgery for the forms of signing in and out. Its token belongs to the reader who opened the page: when that has
/// changed meanwhile (the Back button, another tab, a session that ran out), what the form asks for is already done, and
/// the reader goes to the start instead of an error.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormForAttribute(Reader reader) : Attribute, IAsyncAuthorizationFilter, IAntiforgeryPolicy
{
    public Reader Reader => reader;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return;
        }

        var now = http.User.UserId() is null ? Reader.Stranger : Reader.SignedIn;
        if (now != reader)
        {
            context.Result = new LocalRedirectResult(HomeLinks.Start);
        }
        else
        {
            try
            {
                await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
            }
            catch (AntiforgeryValidationException)
            {
                // No token, another reader's, or a body that is no form: only asking whether it is valid would throw there.
                context.Result = new AntiforgeryValidationFailedResult();
            }
        }
    }
}
