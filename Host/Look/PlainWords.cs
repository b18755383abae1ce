using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Portal.Host.Look;

/// <summary>Model binding in words for people: what to enter, never what went wrong inside.</summary>
internal static class PlainWords
{
    public static void Apply(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new DateBinder());
        options.ModelBinderProviders.Insert(0, new MoneyBinder());
        options.ModelBinderProviders.Insert(0, new TextBinder());
        options.ModelMetadataDetailsProviders.Add(new RequiredWords());
        options.ModelMetadataDetailsProviders.Add(new EmptyText());
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((_, field) => $"{field} is not valid: check what you entered");
        words.SetUnknownValueIsInvalidAccessor(field => $"{field} is not valid: check what you entered");
        words.SetValueIsInvalidAccessor(_ => "Check what you entered");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Check what you entered");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check what you entered");
        words.SetValueMustBeANumberAccessor(field => $"{field} must be a number");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        words.SetValueMustNotBeNullAccessor(_ => "Enter a value");
        words.SetMissingBindRequiredValueAccessor(RequiredWords.For);
        words.SetMissingKeyOrValueAccessor(() => "Enter a value");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent");
    }
}
