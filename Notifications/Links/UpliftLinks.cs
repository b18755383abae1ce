namespace Portal.Notifications.Links;

/// <summary>Price uplift requests.</summary>
public static class UpliftLinks
{
    public static string List(Side side) => Address.Of(side, "/uplifts");

    public static string Details(Side side, Guid id) => $"{List(side)}/{id}";

    /// <summary>A file that came with one.</summary>
    public static string File(Side side, Guid id, Guid file) => $"{Details(side, id)}?handler=File&file={file}";

    /// <summary>Another price to ask for.</summary>
    public static string New => $"{List(Side.Provider)}/new";
}
