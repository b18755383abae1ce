namespace Portal.Workflows.Engine;

/// <summary>
/// Where the boxes and arrows of a definition go: one box below the other, in the order of the fewest moves from the start, so that it
/// fits a phone. Moves onwards bend to the right, moves back to the left, further out the further they lead, so that no two lie on each
/// other. Moves that stay in a state (reminders, changes) are not drawn.
/// </summary>
public sealed class WorkflowDrawing
{
    public const int BoxHeight = 64;
    public const int RowHeight = 112;
    private const int Margin = 10;

    /// <summary>Of the largest letters in use, on a phone.</summary>
    private const int LetterWidth = 13;

    public WorkflowDrawing(WorkflowDefinition definition)
    {
        var states = Ordered(definition);
        var moves = definition.Moves.Where(m => m.From != m.To)
            .GroupBy(m => (From: At(m.From), To: At(m.To)), m => m.Name)
            .Select(g => (g.Key.From, g.Key.To, Words: string.Join(" / ", g.Distinct(StringComparer.Ordinal)))).ToList();
        BoxWidth = LetterWidth * states.Max(s => Math.Max(s.Name.Length, s.Turn?.Name.Length ?? 0));
        var left = moves.Where(m => m.To < m.From).Select(m => Room(m.From - m.To, m.Words)).DefaultIfEmpty(0).Max() + Margin;
        Boxes = [.. states.Select((state, row) => new Box(state, left, Margin + (row * RowHeight)))];
        Arrows = [.. moves.Select(m => new Arrow(m.Words, Boxes[m.From], Boxes[m.To], m.To > m.From ? Bend(m.To - m.From) : -Bend(m.From - m.To)))];
        Width = left + BoxWidth + Margin + moves.Where(m => m.To > m.From).Select(m => Room(m.To - m.From, m.Words)).DefaultIfEmpty(0).Max();
        Height = ((states.Count - 1) * RowHeight) + BoxHeight + (2 * Margin);

        int At(string state) => states.FindIndex(s => s.Name == state);
    }

    public int Width { get; }

    public int Height { get; }

    public int BoxWidth { get; }

    public IReadOnlyList<Box> Boxes { get; }

    public IReadOnlyList<Arrow> Arrows { get; }

    /// <summary>How far an arrow over so many rows bends out beside its boxes.</summary>
    private static int Bend(int rows) => 46 * rows;

    /// <summary>What an arrow and its words take up beside the boxes.</summary>
    private static int Room(int rows, string words) => Bend(rows) + (LetterWidth * words.Length);

    private static List<StateRule> Ordered(WorkflowDefinition definition)
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

        return [.. definition.States.OrderBy(s => depth[s.Name])];
    }

    /// <summary>A state at its place.</summary>
    public sealed record Box(StateRule State, int X, int Y);

    /// <summary>One or several moves from one box to another.</summary>
    /// <param name="Words">Their names.</param>
    /// <param name="From">Where it begins.</param>
    /// <param name="To">Where it ends.</param>
    /// <param name="Bend">How far it bends out: to the right, or with a minus to the left.</param>
    public sealed record Arrow(string Words, Box From, Box To, int Bend);
}
