using Portal.Domain.Accounts;

namespace Portal.Host.Accounts;

/// <summary>Whose pages somebody reads.</summary>
internal static class ActorSide
{
    public static Side Side(this Actor actor) => actor.IsCouncil ? Notifications.Links.Side.Council : Notifications.Links.Side.Provider;
}
