using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Host.Look.TagHelpers;

namespace Portal.Tests.Look;

/// <summary>Renders one tag helper for a field "Reason" or on its own, as a page would.</summary>
internal sealed class Rendered
{
    private readonly EmptyModelMetadataProvider metadata = new();

    public Rendered() => View = new ViewContext
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary<Form>(metadata, State),
    };

    public ModelStateDictionary State { get; } = new();

    public ViewContext View { get; }

    /// <summary>A form's one field.</summary>
    public sealed record Form(object? Reason);

    /// <summary>What was posted, and what was wrong with it.</summary>
    public Rendered Posted(string value, string? error = null)
    {
        State.SetModelValue("Reason", value, value);
        if (error is not null)
        {
            State.AddModelError("Reason", error);
        }

        return this;
    }

    public Task<IElement> FieldAsync(FieldTagHelper field, object? model = null)
    {
        field.ViewContext = View;
        field.Label ??= "Rejection reason";
        var explorer = metadata.GetModelExplorerForType(typeof(Form), new Form(model)).GetExplorerForProperty(nameof(Form.Reason));
        field.For = new ModelExpression("Reason", explorer);
        return ElementAsync(field);
    }

    /// <summary>The whole output inside one element.</summary>
    public static async Task<IElement> ElementAsync(
        TagHelper helper, string content = "", TagHelperAttributeList? attributes = null, IDictionary<object, object>? items = null)
    {
        var context = new TagHelperContext([], items ?? new Dictionary<object, object>(), "test");
        TagHelperContent? kept = null;
        var output = new TagHelperOutput("x", attributes ?? [], (_, _) =>
        {
            kept ??= new DefaultTagHelperContent().SetHtmlContent(content);
            return Task.FromResult(kept);
        });
        await helper.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        var body = new HtmlParser().ParseDocument("<main>" + writer + "</main>");
        return body.QuerySelector("main")!;
    }
}
