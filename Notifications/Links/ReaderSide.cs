using Portal.Domain.Accounts;

namespace Portal.Notifications.Links;

/// <summary>Whose pages somebody reads.</summary>
public static class ReaderSide
{
    public static Side Side(this Actor reader) => reader.IsCouncil ? Links.Side.Council : Links.Side.Provider;
}
