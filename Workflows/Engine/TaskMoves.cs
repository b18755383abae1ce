namespace Portal.Workflows.Engine;

/// <summary>
/// What every workflow lets the council do with its open instances, whichever state they stand in, and no drawing shows: give one to a person,
/// and put it on hold. It stays where it stands; the journal keeps it like any other move, and the provider is not told.
/// </summary>
public static class TaskMoves
{
    public const string Assign = "Assign";
    public const string Hold = "Hold";
    public const string Resume = "Resume";

    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        [Assign] = "Assigned",
        [Hold] = "Put on hold",
        [Resume] = "Taken off hold",
    };

    public static IEnumerable<string> Names => Facts.Keys;

    /// <summary>The fact that such a move states, or null where it is none.</summary>
    public static string? Fact(string move) => Facts.GetValueOrDefault(move);

    internal static MoveRule? Rule(string move, string state, Party by) => Fact(move) is { } fact ? new MoveRule(move, state, state, by, Notifies: null, fact) : null;
}
