using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// Where a field stands on its page, taken from the order of the properties: model state holds a field that could not
/// be read before one that broke a rule. An error of the whole page comes first.
/// </summary>
internal static class FieldOrder
{
    /// <summary>A key that sorts as text; a name that the model does not know comes last, among such names in the order in which they are asked.</summary>
    /// <param name="page">What the page's model has.</param>
    /// <param name="field">As model state names it.</param>
    /// <param name="asked">What the page asks for besides, from top to bottom.</param>
    public static string Of(ModelMetadata page, string field, IReadOnlyList<string> asked)
    {
        var order = "";
        ModelMetadata? at = page;
        foreach (var name in field.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = at?.Properties.Index().FirstOrDefault(
                property => string.Equals(property.Item.PropertyName, name, StringComparison.OrdinalIgnoreCase));
            at = found?.Item;
            order += (char)(at is null ? char.MaxValue : found!.Value.Index);
        }

        return asked.Index().FirstOrDefault(a => a.Item == field) is { Item: not null, Index: var place } ? order + (char)place : order;
    }
}
