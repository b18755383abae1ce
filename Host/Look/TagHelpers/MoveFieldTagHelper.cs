using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Workflows.Engine;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A field of a move, as its definition describes it.</summary>
[HtmlTargetElement("portal-move-field", Attributes = "field")]
public sealed class MoveFieldTagHelper(IModelMetadataProvider metadata) : TagHelper
{
    public MoveField Field { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldTagHelper control = Field switch
        {
            TextField text => new TextareaTagHelper { Rows = text.Rows, Maxlength = text.Max },
            MoneyField => new InputTagHelper { Prefix = "£", Width = "10", Inputmode = "decimal", Autocomplete = "off" },
            PercentField => new InputTagHelper { Width = "5", Inputmode = "decimal", Autocomplete = "off" },
            PasswordField => new PasswordTagHelper(),
            DateField => new DateTagHelper(),
            _ => throw new InvalidOperationException($"Nothing shows a {Field.GetType().Name}."),
        };
        control.For = new ModelExpression(Field.Name, new ModelExplorer(metadata, metadata.GetMetadataForType(typeof(string)), model: null));
        control.Label = Field.Label;
        control.Hint = Field.Hint ?? control.Hint;
        control.ViewContext = ViewContext;
        control.Process(context, output);
    }
}
