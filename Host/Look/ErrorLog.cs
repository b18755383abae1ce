using Microsoft.AspNetCore.Diagnostics;

namespace Portal.Host.Look;

/// <summary>Logs a crash with the reference that its reader is shown, then leaves the answer to the error page.</summary>
internal sealed class ErrorLog(ILogger<ErrorLog> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The path only: a query may hold what somebody searched for. It is the one asked for, not the error page's.
        log.LogError(
            exception,
            "{Method} {Path} failed, reference {Reference}",
            httpContext.Request.Method,
            httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path,
            ErrorReference.Of(httpContext));
        return ValueTask.FromResult(false);
    }
}
