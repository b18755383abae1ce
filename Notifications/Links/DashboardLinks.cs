namespace Portal.Notifications.Links;

/// <summary>How the whole runs: for council staff.</summary>
public static class DashboardLinks
{
    /// <summary>All workflows.</summary>
    public static string Processes => Address.Of(Side.Council, "/processes");

    /// <summary>How long things take, by provider.</summary>
    public static string Turnaround => Address.Of(Side.Council, "/turnaround");

    /// <summary>What each nightly check proves and found, and who may do what.</summary>
    public static string Assurance => Address.Of(Side.Council, "/assurance");

    /// <summary>One workflow as its drawing, with its figures.</summary>
    public static string Process(string definition) => $"{Processes}/{DefinitionKey.Of(definition)}";

    /// <summary>What a figure counts: each that went from one state to another.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="left">The state that was left.</param>
    /// <param name="move">By which move.</param>
    /// <param name="reached">Where it led.</param>
    /// <param name="only">"began" or "ended"; null: all.</param>
    /// <param name="provider">Of this provider.</param>
    /// <param name="team">That this team saw to.</param>
    public static string Changes(
        string definition, DateOnly from, DateOnly to, string? left = null, string? move = null, string? reached = null, string? only = null, string? provider = null, string? team = null)
        => $"{Process(definition)}/changes".With(
            ("from", from), ("to", to), ("left", left), ("move", move), ("reached", reached), ("only", only), ("provider", provider), ("team", team));
}
