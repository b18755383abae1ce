using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>What only whoever moves something needs: a way to a form, its heading. An auditor is not shown it.</summary>
[HtmlTargetElement(Attributes = "portal-to-move")]
public sealed class ToMoveTagHelper : TagHelper
{
    public override int Order => 1_000;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("portal-to-move");
        if (ViewContext.HttpContext.User.IsAuditor())
        {
            output.SuppressOutput();
        }
    }
}
