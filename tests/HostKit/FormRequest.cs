using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.HostKit;

/// <summary>What a browser sends when a button of a form is pressed.</summary>
internal static class FormRequest
{
    public static HttpRequestMessage Of(
        IHtmlFormElement form, IElement button, Uri page, IReadOnlyList<(string Field, string Name, byte[] Content, string Type)> files)
    {
        var fields = Fields(form, button);
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page : new Uri(page, action);
        if (form.Method == "get")
        {
            var query = string.Join('&', fields.Select(x => $"{Uri.EscapeDataString(x.Key)}={Uri.EscapeDataString(x.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{target.GetLeftPart(UriPartial.Path)}?{query}");
        }

        return new HttpRequestMessage(HttpMethod.Post, target)
        {
            Content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields, files) : new FormUrlEncodedContent(fields),
        };
    }

    private static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form, IElement button)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var control in form.Elements)
        {
            if (control.GetAttribute("name") is not { Length: > 0 } name || control.HasAttribute("disabled"))
            {
                continue;
            }

            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement list:
                    fields.AddRange(list.Options.Where(x => x.IsSelected).Select(x => new KeyValuePair<string, string>(name, x.Value)));
                    break;
            }
        }

        if (button.GetAttribute("name") is { Length: > 0 } pressed)
        {
            fields.Add(new(pressed, button.GetAttribute("value") ?? ""));
        }

        return fields;
    }

    private static MultipartFormDataContent Multipart(
        List<KeyValuePair<string, string>> fields, IReadOnlyList<(string Field, string Name, byte[] Content, string Type)> files)
    {
        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (field, fileName, bytes, type) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue(type);
            // As browsers write it: UTF-8 as it is, and a quotation mark as %22.
            var name = fileName.Replace("\"", "%22", StringComparison.Ordinal);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
            content.Add(part);
        }

        return content;
    }
}
