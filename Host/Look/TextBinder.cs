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
        => context.Metadata.ModelType == typeof(string) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var metadata = bindingContext.ModelMetadata;
        var text = posted.FirstValue?.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text is not null && !UserText.IsText(text))
        {
            var words = metadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor("", metadata.GetDisplayName());
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, words);
            return Task.CompletedTask;
        }

        bindingContext.Result = ModelBindingResult.Success(metadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(text) ? null : text);
        return Task.CompletedTask;
    }
}
