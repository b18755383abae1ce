using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.HostKit;

/// <summary>A page as its reader sees it: by headings, labels, buttons and links.</summary>
public sealed class FormPage(HttpResponseMessage response, IHtmlDocument document, byte[] bytes)
{
    private readonly List<(string Field, string Name, byte[] Content, string Type)> files = [];

    public HttpStatusCode Status => response.StatusCode;

    public HttpResponseMessage Response => response;

    /// <summary>The answer as it came, for downloads.</summary>
    public byte[] Bytes => bytes;

    public IHtmlDocument Document => document;

    /// <summary>Path and query where the redirects ended.</summary>
    public string Path => Address.PathAndQuery;

    public Uri Address => response.RequestMessage!.RequestUri!;

    public string Title => document.Title ?? "";

    public string Heading => Words(document.QuerySelector("h1"));

    /// <summary>Everything that can be read on the page, with single spaces.</summary>
    public string Text => Words(document.QuerySelector("main") ?? document.Body);

    /// <summary>The sentences of the error summary, in order.</summary>
    public IReadOnlyList<string> Errors => [.. document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    /// <summary>The sentence beside the field with this label; empty when there is none.</summary>
    public string ErrorBeside(string label)
    {
        var described = Field(label).GetAttribute("aria-describedby")?.Split(' ') ?? [];
        return string.Join(' ', described.Where(x => x.EndsWith("-error", StringComparison.Ordinal)).Select(x => Words(document.GetElementById(x))));
    }

    /// <summary>The rows of the page's tables, each cell by the heading of its column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows
        => [.. document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("[data-label]")
            .ToDictionary(x => x.GetAttribute("data-label")!, Words, StringComparer.Ordinal))];

    /// <summary>What a summary list says of this key.</summary>
    public string Fact(string key)
        => document.QuerySelectorAll(".govuk-summary-list__row").Where(x => Words(x.QuerySelector("dt")) == key).Select(x => Words(x.QuerySelector("dd"))).FirstOrDefault()
            ?? throw Missing("fact", key, document.QuerySelectorAll(".govuk-summary-list dt").Select(Words));

    /// <summary>The texts of all links.</summary>
    public IReadOnlyList<string> Links => [.. document.QuerySelectorAll("main a[href]").Select(Words)];

    public IReadOnlyList<string> Buttons => [.. AllButtons().Select(Label)];

    /// <summary>The value that stands in the field with this label.</summary>
    public string Value(string label) => Field(label) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => list.Value ?? "",
        IHtmlInputElement input => input.Value,
        var other => throw new InvalidOperationException($"\"{label}\" labels a {other.LocalName}."),
    };

    /// <summary>The form control with this label.</summary>
    public IElement Field(string label)
    {
        var labels = document.QuerySelectorAll<IHtmlLabelElement>("label").Where(x => Words(x) == label).ToList();
        return labels switch
        {
            [var one] => one.Control ?? throw new InvalidOperationException($"The label \"{label}\" belongs to no field."),
            [] => throw Missing("label", label, document.QuerySelectorAll("label").Select(Words)),
            _ => throw new InvalidOperationException($"{labels.Count} labels on {Path} read \"{label}\"."),
        };
    }

    /// <summary>Where the link with this text leads.</summary>
    public string Link(string text) => new Uri(Address, Href(text)).ToString();

    private string Href(string text)
        => document.QuerySelectorAll("a[href]").FirstOrDefault(x => Words(x) == text)?.GetAttribute("href")
            ?? throw Missing("link", text, document.QuerySelectorAll("a[href]").Select(Words));

    internal void Fill(string label, string text) => Fill(Field(label), label, text);

    internal void FillOf(string name, string text)
        => Fill(document.GetElementsByName(name).SingleOrDefault() ?? throw Missing("field", name, document.QuerySelectorAll("[name]").Select(x => x.GetAttribute("name")!)), name, text);

    private static void Fill(IElement field, string label, string text)
    {
        switch (field)
        {
            case IHtmlTextAreaElement area:
                area.Value = text;
                break;
            case IHtmlInputElement input:
                input.Value = text;
                break;
            case var other:
                throw new InvalidOperationException($"\"{label}\" labels a {other.LocalName}, which nobody types into.");
        }
    }

    internal void Choose(string label)
    {
        var chosen = (IHtmlInputElement)Field(label);
        foreach (var other in document.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(x => chosen.Type == "radio" && x.Name == chosen.Name))
        {
            other.IsChecked = false;
        }

        chosen.IsChecked = true;
    }

    internal void Untick(string label) => ((IHtmlInputElement)Field(label)).IsChecked = false;

    internal void Select(string label, string optionText)
    {
        var list = (IHtmlSelectElement)Field(label);
        var option = list.Options.FirstOrDefault(x => Words(x) == optionText) ?? throw Missing("option", optionText, list.Options.Select(Words));
        list.Value = option.Value;
    }

    internal void Attach(string label, string fileName, byte[] content, string contentType)
    {
        var input = (IHtmlInputElement)Field(label);
        if (!input.IsMultiple)
        {
            files.RemoveAll(x => x.Field == input.Name);
        }

        files.Add((input.Name!, fileName, content, contentType));
    }

    internal HttpRequestMessage Press(string text)
    {
        var button = AllButtons().FirstOrDefault(x => Label(x) == text) ?? throw Missing("button", text, Buttons);
        var form = button.Closest("form") as IHtmlFormElement
            ?? document.GetElementById(button.GetAttribute("form") ?? "") as IHtmlFormElement
            ?? throw new InvalidOperationException($"The button \"{text}\" stands in no form.");
        return FormRequest.Of(form, button, Address, files);
    }

    /// <summary>What the page's script sends while somebody types into the field with this label.</summary>
    internal HttpRequestMessage Draft(string label)
    {
        var field = Field(label);
        var address = field.GetAttribute("data-portal-draft") ?? throw new InvalidOperationException($"What is typed into \"{label}\" is not kept.");
        var form = (IHtmlFormElement)field.Closest("form")!;
        var request = FormRequest.Of(form, form.QuerySelector("button")!, Address, []);
        request.RequestUri = new Uri(Address, address);
        return request;
    }

    private static string Label(IElement button) => button is IHtmlInputElement input ? input.Value : Words(button);

    private static string Words(IElement? element) => element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IEnumerable<IElement> AllButtons()
        => document.QuerySelectorAll("button, input[type=submit]").Where(x => x.GetAttribute("type") is null or "submit");

    private InvalidOperationException Missing(string what, string wanted, IEnumerable<string> there)
        => new($"{Path} ({(int)Status}, \"{Heading}\") has no {what} \"{wanted}\". It has: {string.Join(" | ", there)}");
}
