using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>The link back, for the section BeforeContent.</summary>
[HtmlTargetElement("govuk-back", Attributes = "href")]
public sealed class BackTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, "govuk-back-link");
        output.Attributes.SetAttribute("href", Href);
        if (words.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent("Back");
        }
    }
}
