using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Settings;

namespace Portal.Host.Pages;

/// <summary>
/// Every error page. It is shown in the middle of somebody else's request, whatever its method and whoever they are, so
/// it asks for no token and does its work before any handler would run.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorModel(CouncilSettings council, ILogger<ErrorModel> log) : PageModel
{
    public CouncilSettings Council => council;

    public ErrorPageWords Words { get; private set; } = ErrorPageWords.For(500);

    /// <summary>For somebody of several providers: where to choose the one that has this page.</summary>
    public string? OtherProvider { get; private set; }

    private bool CanSwitch => int.TryParse(User.FindFirstValue(PortalClaims.ProviderCount), System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 1;

    public string Reference => ErrorReference.Of(HttpContext);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The fields of the failed request are not this page's errors.
        ModelState.Clear();
        var code = int.TryParse(
            RouteData.Values["code"]?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : 500;
        if (code == StatusCodes.Status400BadRequest && Request.ContentLength > HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            // The token could not be read out of it, so the framework calls it malformed.
            Response.StatusCode = code = StatusCodes.Status413PayloadTooLarge;
        }

        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            code = Response.StatusCode; // of the fault, whatever the address of its page
        }

        Words = FormsOfOneProvider.Refused(HttpContext) ? ErrorPageWords.AnotherProvider : ErrorPageWords.For(code);
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } failed)
        {
            log.LogInformation(
                "{Method} {Path} answered {Status}, reference {Reference}",
                Request.Method,
                failed.OriginalPath,
                code,
                Reference);
            OtherProvider = code == StatusCodes.Status404NotFound && failed.OriginalPath.StartsWith(HomeLinks.Of(Side.Provider), StringComparison.Ordinal) && CanSwitch
                ? AccountLinks.ChooseProvider(failed.OriginalPath + failed.OriginalQueryString)
                : null;
        }
        else if (HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            // Somebody typed this page's own address.
            Response.StatusCode = ErrorPageWords.Knows(code) ? code : StatusCodes.Status404NotFound;
        }
    }
}
