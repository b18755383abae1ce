using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;
using Portal.Host.Accounts;
using Portal.Host.Features;
using Portal.Host.Look;

namespace Portal.Host.Search;

/// <summary>
/// Where a list's filters go that may hold somebody's name: posted, and on to the list with those sealed, so that a child's name stands in no
/// address, log or history. It reads nothing and changes nothing.
/// </summary>
internal sealed class SealedFilters : IHostFeature
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(SearchLinks.Filters, GoOnAsync).RequireAuthorization(Policies.SignedIn).WithMetadata(new OnlyReadsAttribute());
        // Whose session had ended meanwhile comes back here from the sign-in, without the form.
        routes.MapGet(SearchLinks.Filters, () => Results.LocalRedirect(HomeLinks.Start)).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> GoOnAsync(HttpContext http, IAntiforgery antiforgery, SealedWords seals)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            // No token, another reader's, or a body that is no form: only asking whether it is valid would throw there.
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var list = form[FiltersOfNames.List].ToString();
        if (!list.StartsWith('/') || list.StartsWith("//", StringComparison.Ordinal) || list.StartsWith("/\\", StringComparison.Ordinal))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var (user, names) = (http.User.UserId()!.Value, form[FiltersOfNames.Names].ToString().Split(' '));
        var filters = form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value))
            .Select(field => KeyValuePair.Create(field.Key, names.Contains(field.Key, StringComparer.Ordinal) ? new StringValues(seals.Seal(user, field.Value.ToString().Trim())) : field.Value));
        return Results.LocalRedirect(list + QueryString.Create(filters));
    }
}
