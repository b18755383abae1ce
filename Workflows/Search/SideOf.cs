using Portal.Domain.Accounts;
using Portal.Notifications.Links;

namespace Portal.Workflows.Search;

/// <summary>Whose pages somebody reads.</summary>
internal static class SideOf
{
    public static Side Reader(Actor actor) => actor.IsCouncil ? Side.Council : Side.Provider;
}
