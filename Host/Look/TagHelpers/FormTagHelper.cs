using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A form that its reader may not send is not shown: an auditor reads every page, and finds no form on it that moves something.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormTagHelper : TagHelper
{
    /// <summary>After ASP.NET's own, which puts its token into the form.</summary>
    public override int Order => 1_000;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>It leads to a page that only reads, or to the reader's own account.</summary>
    [HtmlAttributeName("portal-reads")]
    public bool Reads { get; set; }

    /// <summary>A list stands in it, which is read without it too; what of it serves the form alone bears <c>portal-to-move</c>.</summary>
    [HtmlAttributeName("portal-holds-list")]
    public bool HoldsList { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var posts = string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        if (!posts || Reads || await Auditing.MaySendAsync(ViewContext.HttpContext))
        {
            return;
        }

        if (!HoldsList)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = null;
        output.PostContent.Clear(); // the token
    }
}
