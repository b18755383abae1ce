using System.Security.Claims;
using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Notifications;
using Portal.Workflows.Engine;

namespace Portal.Host.Accounts;

/// <summary>Who acts in this request, for the queries and moves that ask.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, Sender sender, Definitions definitions)
{
    private readonly Dictionary<(string, string, string), bool> permitted = [];

    /// <summary>The signed-in person, acting for the council or for the chosen provider.</summary>
    /// <exception cref="InvalidOperationException">
    /// Nobody is signed in, or no provider is chosen: a page behind <see cref="Policies.CouncilUser"/> or
    /// <see cref="Policies.ProviderUser"/> never gets here.
    /// </exception>
    public Actor Actor => OrNull ?? throw new InvalidOperationException("This request has no actor: the page lacks its policy.");

    /// <summary>Whether the definition permits a move of a thing that stands in <paramref name="state"/>: a list asks it row by row.</summary>
    public bool May<TState>(string workflow, TState state, string move)
        where TState : struct, Enum
    {
        var asked = (workflow, state.ToString(), move);
        return permitted.TryGetValue(asked, out var may) ? may : permitted[asked] = definitions.Latest(workflow).Permits(asked.Item2, move, Actor);
    }

    /// <summary>Whether the definition lets the person begin one.</summary>
    public bool MayBegin(string workflow) => definitions.Latest(workflow).MayBegin(Actor);

    /// <summary>The same as <see cref="Actor"/>, or null where nobody is signed in or no provider is chosen yet.</summary>
    public Actor? OrNull
    {
        get
        {
            var user = http.HttpContext?.User;
            if (user?.UserId() is not { } id)
            {
                return null;
            }

            var name = user.FindFirstValue(ClaimTypes.Name) ?? "";
            return (user.AccountKind(), user.FindFirstValue(PortalClaims.Provider)) switch
            {
                (AccountKind.Council, _) => Actor.ForCouncil(id, name, sender.Council, user.Roles<CouncilRoles>()),
                (AccountKind.Provider, { } provider) => Actor.ForProvider(
                    id, name, provider, user.FindFirstValue(PortalClaims.ProviderName) ?? provider, user.Roles<ProviderRoles>()),
                _ => null,
            };
        }
    }
}
