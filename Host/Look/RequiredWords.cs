using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Portal.Host.Look;

/// <summary>"Enter rejection reason" instead of "The Rejection reason field is required.", unless the field has its own words.</summary>
internal sealed class RequiredWords : IValidationMetadataProvider
{
    public static string For(string field) => $"Enter {char.ToLower(field[0], British.Culture)}{field[1..]}";

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var required in context.ValidationMetadata.ValidatorMetadata.OfType<RequiredAttribute>())
        {
            if (required is { ErrorMessage: null, ErrorMessageResourceName: null })
            {
                var name = context.Attributes.OfType<DisplayAttribute>().FirstOrDefault()?.GetName() ?? context.Key.Name;
                required.ErrorMessage = name is null ? "Enter a value" : For(name);
            }
        }
    }
}
