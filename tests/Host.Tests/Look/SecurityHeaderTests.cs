using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Portal.Host.Look;

namespace Portal.Tests.Look;

public sealed class SecurityHeaderTests
{
    [Theory]
    [InlineData("/cookies")]
    [InlineData("/nowhere")]
    [InlineData("/crash")]
    [InlineData("/css/portal.css")]
    public async Task Every_answer_says_what_a_browser_may_not_do(string path)
    {
        await using var host = await LookHost.StartAsync(app => app.MapGet("/crash", Crash));

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(SecurityHeaders.Policy, One(response.Headers, "Content-Security-Policy"));
        Assert.Equal("nosniff", One(response.Headers, "X-Content-Type-Options"));
        Assert.Equal("same-origin", One(response.Headers, "Referrer-Policy"));
        Assert.Equal("same-origin", One(response.Headers, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", One(response.Headers, "Cross-Origin-Resource-Policy"));
        Assert.Equal("noindex, nofollow", One(response.Headers, "X-Robots-Tag"));
        Assert.Contains("camera=()", One(response.Headers, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_lets_nothing_run_that_is_written_into_a_page()
    {
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", SecurityHeaders.FilePolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_keeps_the_policy_it_set_itself()
    {
        await using var host = await LookHost.StartAsync(app => app.MapGet("/file", (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
            return Results.Bytes([1], "application/pdf");
        }));

        using var response = await host.Client.GetAsync("/file");

        Assert.Equal(SecurityHeaders.FilePolicy, One(response.Headers, "Content-Security-Policy"));
    }

    [Fact]
    public async Task A_page_is_never_kept_in_a_cache_and_a_file_of_the_look_may_be()
    {
        await using var host = await LookHost.StartAsync();

        using var page = await host.Client.GetAsync("/cookies");
        using var file = await host.Client.GetAsync("/js/portal.js");

        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.NotEqual("no-store", file.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Over_https_a_browser_is_told_to_stay_there()
    {
        await using var host = await LookHost.StartAsync();

        using var response = await host.Client.GetAsync("https://portal.example.org/cookies");

        Assert.Equal("max-age=31536000", One(response.Headers, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_cookies_carry_the_names_that_the_cookie_page_tells()
    {
        await using var host = await LookHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cookies");
        request.Headers.Add("test-claim", PortalClaims.Kind + "=Council");

        using var response = await host.Client.SendAsync(request);

        var cookie = Assert.Single(
            response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-portal-antiforgery=", StringComparison.Ordinal));
        Assert.DoesNotContain(response.Headers.GetValues("Set-Cookie"), name => name.StartsWith(".AspNetCore", StringComparison.Ordinal));
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static IResult Crash() => throw new InvalidOperationException("crash");

    private static string One(HttpHeaders headers, string name) => Assert.Single(headers.GetValues(name));
}
