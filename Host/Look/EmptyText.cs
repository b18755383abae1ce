using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Portal.Host.Look;

/// <summary>A field that was sent empty is an empty text where its property cannot be null; left alone MVC makes it null all the same.</summary>
internal sealed class EmptyText : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { ModelType: var type, PropertyInfo: { } property }
            && type == typeof(string)
            && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull)
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
