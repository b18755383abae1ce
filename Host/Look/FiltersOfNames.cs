namespace Portal.Host.Look;

/// <summary>What a form of filters that may hold names says beside them.</summary>
public static class FiltersOfNames
{
    /// <summary>The list that they are of.</summary>
    public const string List = "__list";

    /// <summary>The fields that may hold a name, by their names.</summary>
    public const string Names = "__names";
}
