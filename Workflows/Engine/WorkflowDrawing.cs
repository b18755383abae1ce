namespace Portal.Workflows.Engine;

/// <summary>
/// Where the boxes and arrows of a definition go: a row for each number of moves from the start, drawn downwards so that
/// it fits a phone. Moves that stay in a state (reminders, changes) are words in the box.
/// </summary>
public sealed class WorkflowDrawing
{
    public const int BoxWidth = 150;
    public const int BoxHeight = 64;
    private const int ColumnWidth = 190;
    private const int RowHeight = 150;

    public WorkflowDrawing(WorkflowDefinition definition)
    {
        var rows = Rows(definition);
        Width = rows.Max(r => r.Count) * ColumnWidth;
        Height = ((rows.Count - 1) * RowHeight) + BoxHeight + 20;
        Boxes = [.. rows.SelectMany((row, y) => row.Select((state, x) => new Box(
            state,
            ((Width - (row.Count * ColumnWidth)) / 2) + (x * ColumnWidth) + ((ColumnWidth - BoxWidth) / 2),
            10 + (y * RowHeight),
            [.. definition.Moves.Where(m => m.From == state.Name && m.To == state.Name).Select(m => m.Name)])))];
        Arrows = [.. definition.Moves.Where(m => m.From != m.To).Select(m => new Arrow(m, BoxOf(m.From), BoxOf(m.To)))];
    }

    public int Width { get; }

    public int Height { get; }

    public IReadOnlyList<Box> Boxes { get; }

    public IReadOnlyList<Arrow> Arrows { get; }

    private Box BoxOf(string state) => Boxes.Single(b => b.State.Name == state);

    private static List<List<StateRule>> Rows(WorkflowDefinition definition)
    {
        var depth = new Dictionary<string, int>(StringComparer.Ordinal) { [definition.Start.Name] = 0 };
        var next = new Queue<string>(depth.Keys);
        while (next.TryDequeue(out var state))
        {
            foreach (var move in definition.Moves.Where(m => m.From == state && depth.TryAdd(m.To, depth[state] + 1)))
            {
                next.Enqueue(move.To);
            }
        }

        return [.. definition.States.GroupBy(s => depth[s.Name]).OrderBy(g => g.Key).Select(g => g.ToList())];
    }

    /// <summary>A state at its place, with the moves that stay in it.</summary>
    public sealed record Box(StateRule State, int X, int Y, IReadOnlyList<string> Stays);

    /// <summary>A move between two boxes.</summary>
    public sealed record Arrow(MoveRule Move, Box From, Box To);
}
