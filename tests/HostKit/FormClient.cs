using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portal.HostKit;

/// <summary>
/// A browser without a screen: it keeps cookies, follows redirects, fills fields by their label and presses buttons by
/// their text, so that a test walks through the door that people use (labels, field names and antiforgery included).
/// <code>
/// using var browser = FormClient.For(app);
/// await browser.Open("/sign-in");
/// browser.Fill("Email address", "sarah.lock@sleepovers.example").Fill("Password", password);
/// await browser.Press("Sign in");
/// Assert.Equal("Choose a provider", browser.Page.Heading);
/// </code>
/// </summary>
public sealed class FormClient : IDisposable
{
    private const int MostRedirects = 10;
    private readonly HttpClient http;
    private readonly CookieContainer cookies;
    private FormPage? page;

    private FormClient(HttpClient http, CookieContainer cookies)
    {
        this.http = http;
        this.cookies = cookies;
    }

    /// <summary>The page that the last request ended on.</summary>
    public FormPage Page => page ?? throw new InvalidOperationException("Open a page first.");

    /// <summary>How the browser names itself.</summary>
    public string UserAgent { get; set; } = "FormClient/1.0";

    /// <summary>The cookies as the browser would send them now, to be looked at, copied or lost.</summary>
    public CookieContainer Cookies => cookies;

    /// <summary>A new browser, with no cookies (or another's, copied), in front of a host that runs in memory.</summary>
    public static FormClient For<TProgram>(WebApplicationFactory<TProgram> app, CookieContainer? cookies = null)
        where TProgram : class
    {
        cookies ??= new CookieContainer();
        return new FormClient(app.CreateDefaultClient(app.ClientOptions.BaseAddress, new CookieCarrier(cookies)), cookies);
    }

    /// <summary>The same for a host on a real port.</summary>
    public static FormClient For(Uri address)
    {
        var jar = new CookieContainer();
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = jar };
        return new FormClient(new HttpClient(handler) { BaseAddress = address }, jar);
    }

    /// <summary>Sends a header with each request, as a proxy before the portal adds it, or whoever pretends to be one.</summary>
    public FormClient Sending(string header, string value)
    {
        http.DefaultRequestHeaders.Add(header, value);
        return this;
    }

    /// <summary>Types an address.</summary>
    public Task<FormPage> Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Clicks the link with this text.</summary>
    public Task<FormPage> Follow(string linkText) => Open(Page.Link(linkText));

    /// <summary>Types into the field with this label; an empty text clears it.</summary>
    public FormClient Fill(string label, string text)
    {
        Page.Fill(label, text);
        return this;
    }

    /// <summary>Types into the field of this name, where several forms have one of the same label.</summary>
    public FormClient FillOf(string name, string text)
    {
        Page.FillOf(name, text);
        return this;
    }

    /// <summary>Picks the radio button or ticks the box with this label.</summary>
    public FormClient Choose(string label)
    {
        Page.Choose(label);
        return this;
    }

    /// <summary>Takes the tick off the box with this label.</summary>
    public FormClient Untick(string label)
    {
        Page.Untick(label);
        return this;
    }

    /// <summary>Picks the option with this text in the list with this label.</summary>
    public FormClient Select(string label, string optionText)
    {
        Page.Select(label, optionText);
        return this;
    }

    /// <summary>Puts a file into the upload field with this label.</summary>
    public FormClient Attach(string label, string fileName, byte[] content, string contentType)
    {
        Page.Attach(label, fileName, content, contentType);
        return this;
    }

    /// <summary>Presses the button with this text: its form is sent as a browser would.</summary>
    public Task<FormPage> Press(string buttonText) => Send(Page.Press(buttonText));

    /// <summary>Presses a button of a page that was left open, or that the Back button leads to: what was filled in there still stands.</summary>
    public Task<FormPage> PressOn(FormPage earlier, string buttonText) => Send(earlier.Press(buttonText));

    /// <summary>Types and stops: what was typed is kept as the page's script keeps it. The page stays.</summary>
    public async Task<System.Net.HttpStatusCode> KeepAsync(string label, string text)
    {
        Page.Fill(label, text);
        using var response = await http.SendAsync(Page.Draft(label));
        return response.StatusCode;
    }

    /// <summary>Sends any request with this browser's cookies, for what no form can do.</summary>
    public async Task<FormPage> Send(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        var response = await http.SendAsync(request);
        for (var i = 0; response.Headers.Location is { } next && (int)response.StatusCode is 301 or 302 or 303 or 307 or 308; i++)
        {
            if (i == MostRedirects)
            {
                throw new InvalidOperationException($"Redirected in circles, at last to {next}.");
            }

            next = new Uri(response.RequestMessage!.RequestUri!, next);
            response.Dispose();
            response = await http.GetAsync(next);
        }

        return page = await Read(response);
    }

    public void Dispose() => http.Dispose();

    private static async Task<FormPage> Read(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        var html = isHtml ? System.Text.Encoding.UTF8.GetString(bytes) : "";
        IHtmlDocument document = await new HtmlParser().ParseDocumentAsync(html);
        return new FormPage(response, document, bytes);
    }
}
