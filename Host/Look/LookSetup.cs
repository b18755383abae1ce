using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Portal.Workflows.Persistence;

namespace Portal.Host.Look;

/// <summary>Puts the look into the host.</summary>
public static class LookSetup
{
    /// <summary>Razor Pages in British English, the portal's cookie names, dates as people write them, error pages.</summary>
    public static WebApplicationBuilder AddLook(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        CultureInfo.DefaultThreadCurrentCulture = British.Culture;
        CultureInfo.DefaultThreadCurrentUICulture = British.Culture;

        services.AddRazorPages();
        services.Configure<MvcOptions>(PlainWords.Apply);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddSingleton<Menu>();
        var cookies = CookieNames.From(builder.Configuration, builder.Environment);
        services.AddSingleton(cookies);
        services.AddAntiforgery(options => NameCookie(options.Cookie, cookies.Of("portal-antiforgery")));
        services.Configure<CookieTempDataProviderOptions>(options => NameCookie(options.Cookie, cookies.Of("portal-flash")));
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddExceptionHandler<ErrorLog>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(British.Culture);
            options.SupportedCultures = [British.Culture];
            options.SupportedUICultures = [British.Culture];
            options.RequestCultureProviders.Clear();
        });
        return builder;
    }

    /// <summary>
    /// Before anything else that answers requests, in this order: headers, so that error pages have them too; then the
    /// error pages, so that they catch everything behind them; then the culture; then files. Sign-in and pages follow:
    /// call UseAuthentication and UseAuthorization yourself after this, else the host puts them in front, where a refusal
    /// would show no error page.
    /// </summary>
    public static WebApplication UseLook(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = fault => DatabaseUnavailable.Explains(fault) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
            CreateScopeForErrors = true,
            // Logged once, by ErrorLog, with the reference that the page shows.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseRequestLocalization();
        app.MapStaticAssets().AllowAnonymous();
        return app;
    }

    private static void NameCookie(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        // Lax: the link in an email must not throw away the token of a form that is open in another tab.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        // Where it is over TLS alone, the cookie policy says so: a proxy that does not tell the scheme would else get no form at all.
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
