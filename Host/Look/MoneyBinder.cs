using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portal.Host.Look;

/// <summary>Binds money by <see cref="MoneyText"/>, and says beside the field what an amount looks like.</summary>
public sealed class MoneyBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
        => context.Metadata.UnderlyingOrModelType == typeof(decimal) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        if (string.IsNullOrWhiteSpace(posted.FirstValue) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(model: null);
        }
        else if (MoneyText.TryParse(posted.FirstValue, out var pounds))
        {
            bindingContext.Result = ModelBindingResult.Success(pounds);
        }
        else
        {
            // One of several amounts under one name has no name of its own.
            var isOneOfMany = bindingContext.ModelMetadata.ContainerType is not { IsGenericType: false };
            var field = isOneOfMany ? "This" : bindingContext.ModelMetadata.GetDisplayName();
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, MoneyText.Wrong(field, posted.FirstValue));
        }

        return Task.CompletedTask;
    }
}
