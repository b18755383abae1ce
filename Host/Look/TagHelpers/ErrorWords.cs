using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portal.Host.Look.TagHelpers;

/// <summary>The words of an error; what a crash said is never shown.</summary>
internal static class ErrorWords
{
    public static string Of(ModelError error)
        => string.IsNullOrEmpty(error.ErrorMessage) ? "Check what you entered" : error.ErrorMessage;
}
