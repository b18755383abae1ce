using Portal.Host.Accounts;
using Portal.Host.Features;

namespace Portal.Host.Changes;

/// <summary>The address that the list of change requests had before it became a part of "Actions and Change Requests".</summary>
internal sealed class ChangesSetup : IHostFeature
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ChangeLinks.Provider, (HttpContext http) => Moved(http, Side.Provider)).RequireAuthorization(Policies.ProviderUser);
        routes.MapGet(ChangeLinks.Council, (HttpContext http) => Moved(http, Side.Council)).RequireAuthorization(Policies.CouncilUser);
    }

    /// <summary>With whatever narrowed it.</summary>
    private static IResult Moved(HttpContext http, Side side) => Results.LocalRedirect(ChangeLinks.List(side) + http.Request.QueryString);
}
