using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portal.Host.Look.TagHelpers;

namespace Portal.Tests.Look;

public sealed class FieldOrderTests
{
    [Fact]
    public async Task Errors_are_listed_as_their_fields_stand_in_the_form()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Input.Last", "third");
        state.AddModelError("Elsewhere", "fourth");
        state.AddModelError("Input.First", "second");
        state.AddModelError("", "first");
        var view = new ViewContext
        {
            HttpContext = new DefaultHttpContext(),
            ViewData = new ViewDataDictionary<Page>(new EmptyModelMetadataProvider(), state),
        };

        var summary = await Rendered.ElementAsync(new ErrorSummaryTagHelper { ViewContext = view });

        Assert.Equal(["first", "second", "third", "fourth"], summary.QuerySelectorAll("li").Select(line => line.TextContent));
    }

    private sealed record Page(Form Input);

    private sealed record Form(string First, string Last);
}
