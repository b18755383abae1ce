using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>Facts as pairs of name and value; holds <c>govuk-summary-row</c>s.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>Whether lines stand between the rows.</summary>
    public bool Border { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        Html.Class(output, Border ? "govuk-summary-list" : "govuk-summary-list govuk-summary-list--no-border");
    }
}
