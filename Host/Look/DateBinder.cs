using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Domain.Calendar;

namespace Portal.Host.Look;

/// <summary>Binds dates by <see cref="DateText"/>, and says beside the field what a date looks like.</summary>
public sealed class DateBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
        => context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        if (string.IsNullOrWhiteSpace(posted.FirstValue))
        {
            // Bound as "none": without a result the field would stay unvalidated, and the form would never be valid.
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(model: null);
            }

            return Task.CompletedTask;
        }

        if (DateText.TryParse(posted.FirstValue, out var date))
        {
            bindingContext.Result = ModelBindingResult.Success(date);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, DateText.Wrong(bindingContext.ModelMetadata.GetDisplayName()));
        }

        return Task.CompletedTask;
    }
}
