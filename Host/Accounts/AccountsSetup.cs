using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Identity;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Changes;

namespace Portal.Host.Accounts;

/// <summary>Accounts, sessions and rights.</summary>
public static class AccountsSetup
{
    /// <summary>The portal's own sign-in, or a frame's: never one in the place of the other.</summary>
    private const string EitherScheme = "portal";

    /// <summary>Needs settings, <c>AddWorkflows</c> and <c>AddLook</c> beside it.</summary>
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAccountStores();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<AuditSource>();
        services.AddScoped(PathsOfAccess);
        services.AddRateLimiter(RateLimits.AddTo);
        AddIdentity(services);
        AddSessions(services);
        services.AddAuthorization(Policies.AddTo);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ChooseProviderFirst>();
        return builder;
    }

    /// <summary>After routing and the error pages, before whatever asks who somebody is.</summary>
    public static WebApplication UseAccounts(this WebApplication app)
    {
        app.Use(FrameFinder.FindAsync);
        app.UseCookiePolicy();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(SetUpTwoStepsFirst);
        app.MapGet(AccountLinks.Session, () => Results.NoContent()).RequireAuthorization(Policies.SignedIn);
        app.MapGet(HomeLinks.Start, (HttpContext http) => Results.LocalRedirect(Homes.Of(http.User))).AllowAnonymous();
        return app;
    }

    private static AccessPaths PathsOfAccess(IServiceProvider services)
    {
        var links = services.GetRequiredService<OneTimeLinks>();
        return new(links.InvitationPathAsync, links.ResetPathAsync, services.GetRequiredService<AuditSource>().IpAddress);
    }

    /// <summary>Whoever's role requires two-step sign-in sets it up before anything else.</summary>
    private static Task SetUpTwoStepsFirst(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        if (!http.User.HasClaim(PortalClaims.OwesTwoSteps, "true")
            || !(path.StartsWithSegments(HomeLinks.Of(Side.Council), StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(HomeLinks.Of(Side.Provider), StringComparison.OrdinalIgnoreCase)
                || path.StartsWithSegments(EmbedLinks.Windows, StringComparison.OrdinalIgnoreCase)))
        {
            return next(http);
        }

        http.Response.Redirect(AccountLinks.TwoStep);
        return Task.CompletedTask;
    }

    private static void AddIdentity(IServiceCollection services)
    {
        // More than Identity's default: what OWASP advises for PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<PasswordHasher<AppUser>>();
        services.AddSingleton<IPasswordHasher<AppUser>, NormalisedHasher>();
        services.AddSingleton<TimingDecoy>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<NewPassword>();
        services.AddScoped<SignInCheck>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<SecondStep>();
        services.AddScoped<SecondStepCookie>();
        services.AddScoped<SignInEnd>();
        // First come, so Identity leaves its own rules of composition out.
        services.AddScoped<IPasswordValidator<AppUser>, PasswordRules>();
        services.AddSingleton<ILookupNormalizer, AddressNormalizer>();
        services.AddIdentityCore<AppUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Any address that is one: Identity's own list of characters is for user names.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddErrorDescriber<AccountErrors>()
            .AddTokenProvider<AuthenticatorTokenProvider<AppUser>>(TokenOptions.DefaultAuthenticatorProvider);
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("childrens-provider-portal");
        services.AddSingleton<IXmlRepository, KeyRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, keys) =>
        {
            options.XmlRepository = keys;
            options.XmlEncryptor = new NullXmlEncryptor(); // the repository encrypts them whole
        });
        services.AddScoped<SessionCookie>();
        services.AddScoped<FrameCookie>();
        services.AddSingleton<ITicketStore, SessionStore>();
        services.AddOptions<CookiePolicyOptions>().Configure<CookieNames>((policy, names) =>
        {
            policy.HttpOnly = HttpOnlyPolicy.Always;
            policy.Secure = names.OverTls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            FrameSession.AddTo(policy);
        });
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, displayName: null, options => options.ForwardDefaultSelector = http => Framed.Of(http) is null ? PortalSession.Scheme : FrameSession.Scheme)
            .AddCookie(PortalSession.Scheme)
            .AddCookie(FrameSession.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(FrameSession.Scheme).Configure<ITicketStore, IConfiguration, CookieNames>(FrameSession.Describe);
        services.AddOptions<CookieAuthenticationOptions>(PortalSession.Scheme)
            .Configure<ITicketStore, IConfiguration, CookieNames>((options, store, settings, names) =>
            {
                options.Cookie.Name = names.Of(PortalSession.Scheme);
                options.Cookie.Path = "/";
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.EventsType = typeof(SessionCookie);
                options.SessionStore = store;
                options.LoginPath = AccountLinks.SignIn;
                options.ReturnUrlParameter = "returnUrl";
                options.SlidingExpiration = true;
                options.ExpireTimeSpan = SessionLimits.From(settings).Idle;
            });
    }
}
