using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Host.Accounts;
using Portal.Host.Look;

namespace Portal.Host.Search;

/// <summary>
/// Reads a filter that may be somebody's name, which the address has sealed (<see cref="SealedFilters"/>). What is sealed and cannot be opened any more
/// is no filter; an address that somebody wrote by hand is read as it is.
/// </summary>
internal sealed class SealedText(SealedWords seals) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var asked = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        TextBinder.Bind(bindingContext, SealedWords.IsSealed(asked.FirstValue) ? new ValueProviderResult(Open(bindingContext.HttpContext, asked.FirstValue) ?? "") : asked);
        return Task.CompletedTask;
    }

    private string? Open(HttpContext http, string? asked) => http.User.UserId() is { } user ? seals.Open(user, asked) : null;
}
