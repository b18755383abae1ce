using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Host.Look.TagHelpers;

/// <summary>Which of several options the field's value means.</summary>
internal static class Choice
{
    public static bool IsChosen(SelectListItem item, string? value)
        => value is null
            ? item.Selected
            : string.Equals(item.Value ?? item.Text, value, StringComparison.OrdinalIgnoreCase);
}
