using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// A button, or with <c>href</c> a link that looks like one. A button that submits ignores the second of two quick
/// clicks where scripts run; the server holds the real rule.
/// </summary>
[HtmlTargetElement("govuk-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>primary, secondary or warning.</summary>
    public string Kind { get; set; } = "primary";

    /// <summary>Where a link leads; a button where none is given.</summary>
    public string? Href { get; set; }

    public bool PreventDoubleClick { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, Kind == "primary" ? "govuk-button" : $"govuk-button govuk-button--{Kind}");
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }

        output.TagName = "button";
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        if (PreventDoubleClick)
        {
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }
    }
}
