using System.Security.Claims;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Settings;

namespace Portal.Tests.Look;

/// <summary>The look alone: no database, no sign-in; a header says who reads.</summary>
internal sealed class LookHost : IAsyncDisposable
{
    private readonly WebApplication host;

    private LookHost(WebApplication app, RecordedLog log)
    {
        host = app;
        Log = log;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public RecordedLog Log { get; }

    public IServiceProvider Services => host.Services;

    public static async Task<LookHost> StartAsync(Action<WebApplication>? map = null, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(LookSetup).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
            Args = [.. settings, "--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseTestServer();
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        var log = new RecordedLog();
        builder.Services.AddSingleton<ILoggerProvider>(log);
        builder.AddSettings();
        builder.AddLook();
        builder.Services.AddAuthorization(options =>
        {
            Policies.AddTo(options); // whom the menu lets in
            options.FallbackPolicy = null; // there is no sign-in to be sent to
        });
        var app = builder.Build();
        app.UseLook();
        app.Use(SignIn);
        app.MapRazorPages();
        map?.Invoke(app);
        await app.StartAsync();
        return new LookHost(app, log);
    }

    public async Task<IDocument> PageAsync(string path, params (string Type, string Value)[] claims)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (type, value) in claims)
        {
            request.Headers.Add("test-claim", $"{type}={value}");
        }

        using var response = await Client.SendAsync(request);
        return await DocumentAsync(response);
    }

    public static async Task<IDocument> DocumentAsync(HttpResponseMessage response)
        => await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static Task SignIn(HttpContext context, RequestDelegate next)
    {
        var claims = context.Request.Headers["test-claim"]
            .Select(claim => claim!.Split('=', 2))
            .Select(parts => new Claim(parts[0], parts[1]))
            .ToList();
        if (claims.Count > 0)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
        }

        return next(context);
    }
}
