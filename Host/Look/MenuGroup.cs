namespace Portal.Host.Look;

/// <summary>Under which word of the menu a page stands; their order is the menu's.</summary>
public enum MenuGroup
{
    /// <summary>Under none: always in sight.</summary>
    None,

    /// <summary>What one side asks the other.</summary>
    Requests,

    /// <summary>Who is placed where, and what was agreed.</summary>
    Placements,

    /// <summary>What is invoiced, paid and ordered.</summary>
    Money,

    /// <summary>Who of the council does what, and how the work goes.</summary>
    Team,

    /// <summary>What the portal does by itself, what it told whom, and what failed.</summary>
    Portal,

    /// <summary>A provider's own details and people.</summary>
    Organisation,

    /// <summary>The council's accounts and register.</summary>
    Administration,
}
