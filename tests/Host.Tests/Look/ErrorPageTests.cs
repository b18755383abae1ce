using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Portal.Tests.Look;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(429)]
    public async Task A_bare_refusal_becomes_a_page_with_a_reference_that_stands_in_the_log(int status)
    {
        await using var host = await LookHost.StartAsync(app => app.MapPost("/thing", () => Results.StatusCode(status)));

        using var response = await host.Client.PostAsync("/thing", content: null);

        Assert.Equal(status, (int)response.StatusCode);
        var reference = await ReferenceAsync(response);
        Assert.Contains(
            host.Log.Lines,
            line => line.Words == string.Create(CultureInfo.InvariantCulture, $"POST /thing answered {status}, reference {reference}"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_crash_is_logged_once_with_the_reference_shown_and_tells_nothing_of_itself(string method)
    {
        await using var host = await LookHost.StartAsync(app => app.MapMethods("/crash", [method], Crash));

        using var request = new HttpRequestMessage(new HttpMethod(method), "/crash?q=somebody");
        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var reference = await ReferenceAsync(response);
        var line = Assert.Single(host.Log.Lines, line => line.Level >= LogLevel.Error);
        Assert.Equal($"{method} /crash failed, reference {reference}", line.Words);
        Assert.IsType<InvalidOperationException>(line.Exception);
    }

    [Fact]
    public async Task An_error_page_asked_for_by_its_own_address_is_what_it_says()
    {
        await using var host = await LookHost.StartAsync();

        using var known = await host.Client.GetAsync("/error/403");
        using var unknown = await host.Client.GetAsync("/error/200");

        Assert.Equal(HttpStatusCode.Forbidden, known.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_refusal_that_wrote_its_own_page_keeps_it()
    {
        await using var host = await LookHost.StartAsync(
            app => app.MapGet("/thing", () => Results.Text("Already agreed", "text/html", statusCode: 409)));

        using var response = await host.Client.GetAsync("/thing");

        Assert.Equal("Already agreed", await response.Content.ReadAsStringAsync());
    }

    private static IResult Crash() => throw new InvalidOperationException("secret of the machine");

    private static async Task<string> ReferenceAsync(HttpResponseMessage response)
    {
        var page = await LookHost.DocumentAsync(response);
        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        var reference = page.QuerySelector(".portal-reference")!.TextContent;
        Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}$", reference);
        return reference;
    }
}
