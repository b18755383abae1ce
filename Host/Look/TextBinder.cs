using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Domain;

namespace Portal.Host.Look;

/// <summary>
/// Binds text. A line break is one character, as the counter beside a field counts it, though browsers send two; what
/// no text may hold (NUL, half of a character) is wrong input rather than a fault of ours.
/// </summary>
public sealed class TextBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
        => context.Metadata.ModelType == typeof(string) && context.BindingInfo.BinderType is null ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        Bind(bindingContext, bindingContext.ValueProvider.GetValue(bindingContext.ModelName));
        return Task.CompletedTask;
    }

    /// <summary>The same of what a binder of its own has read.</summary>
    public static void Bind(ModelBindingContext bindingContext, ValueProviderResult posted)
    {
        if (posted == ValueProviderResult.None)
        {
            return;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var metadata = bindingContext.ModelMetadata;
        var text = posted.FirstValue?.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text is not null && !UserText.IsText(text))
        {
            var words = metadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor("", metadata.GetDisplayName());
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, words);
            return;
        }

        bindingContext.Result = ModelBindingResult.Success(metadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(text) ? null : text);
    }
}
