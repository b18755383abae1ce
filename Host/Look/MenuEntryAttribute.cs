namespace Portal.Host.Look;

/// <summary>Says on a page that the menu leads to it; whoever its policy lets in is offered it (decision 88).</summary>
/// <param name="order">Where it stands among the others of its group and side, the lowest first.</param>
/// <param name="text">The words of the link.</param>
/// <param name="group">Under which word of the menu.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MenuEntryAttribute(int order, string text, MenuGroup group = MenuGroup.None) : Attribute
{
    public int Order => order;

    public string Text => text;

    public MenuGroup Group => group;

    /// <summary>It is of use to those alone who move something: an auditor is not offered it.</summary>
    public bool ToMove { get; init; }

    /// <summary>Where pages lie that belong to this one and not below its address.</summary>
    public string? Also { get; init; }
}
