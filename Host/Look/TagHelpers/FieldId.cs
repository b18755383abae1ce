using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Host.Look.TagHelpers;

/// <summary>How a field's name becomes its id; the error summary and the fields must agree on it.</summary>
internal static class FieldId
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
