using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// Where a field stands on its page, taken from the order of the properties: model state holds a field that could not
/// be read before one that broke a rule. An error of the whole page comes first.
/// </summary>
internal static class FieldOrder
{
    /// <summary>A key that sorts as text; a name the model does not know comes last.</summary>
    public static string Of(ModelMetadata page, string field)
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

        return order;
    }
}
