using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>Short ways to write an element; text is always encoded.</summary>
internal static class Html
{
    public static TagBuilder Tag(string name, string? css, string text, params (string Name, string? Value)[] attributes)
        => Tag(name, css, new HtmlContentBuilder().Append(text), attributes);

    /// <summary>An element; an attribute whose value is null is left out.</summary>
    public static TagBuilder Tag(string name, string? css, IHtmlContent? inner, params (string Name, string? Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
        {
            tag.Attributes["class"] = css;
        }

        foreach (var (key, value) in attributes)
        {
            if (value is not null)
            {
                tag.Attributes[key] = value;
            }
        }

        if (inner is not null)
        {
            tag.InnerHtml.AppendHtml(inner);
        }

        return tag;
    }

    /// <summary>An element without an end, such as input.</summary>
    public static TagBuilder Void(string name, string? css, params (string Name, string? Value)[] attributes)
    {
        var tag = Tag(name, css, inner: null, attributes);
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    /// <summary>Hands on the attributes that the tag helper did not take; classes are added to ours.</summary>
    public static void Pass(TagHelperAttributeList rest, TagBuilder to)
    {
        foreach (var attribute in rest)
        {
            var value = Convert.ToString(attribute.Value, CultureInfo.InvariantCulture);
            if (attribute.Name == "class")
            {
                to.AddCssClass(value ?? "");
            }
            else
            {
                to.Attributes[attribute.Name] = value;
            }
        }
    }

    /// <summary>Adds our classes in front of those that the page wrote on the element.</summary>
    public static void Class(TagHelperOutput output, string css)
    {
        var own = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", own is null ? css : $"{css} {own}");
    }
}
