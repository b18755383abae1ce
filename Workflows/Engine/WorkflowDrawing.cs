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

    /// <summary>Of the words on an arrow, where they take several lines.</summary>
    public const int LineHeight = 20;

    private const int Margin = 10;

    /// <summary>Of the largest letters in use, on a phone.</summary>
    private const int LetterWidth = 13;

    /// <param name="definition">What is drawn.</param>
    /// <param name="line">What stands in a box below the state's name; whose turn it is where nothing is said.</param>
    /// <param name="words">What stands on an arrow for a move, each on a line of its own; null: the names of all its moves in one.</param>
    public WorkflowDrawing(WorkflowDefinition definition, Func<StateRule, string>? line = null, Func<MoveRule, string>? words = null)
    {
        line ??= state => state.Turn?.Name ?? "ended";
        var apart = words is not null;
        words ??= move => MoveRule.InWords(move.Name);
        var states = Ordered(definition);
        var moves = definition.Moves.Where(m => m.From != m.To)
            .GroupBy(m => (From: At(m.From), To: At(m.To)), words)
            .Select(g => (g.Key.From, g.Key.To, Lines: Lines(g.Distinct(StringComparer.Ordinal), apart))).ToList();
        BoxWidth = LetterWidth * states.Max(s => Math.Max(MoveRule.InWords(s.Name).Length, line(s).Length));
        var left = moves.Where(m => m.To < m.From).Select(m => Room(m.From - m.To, m.Lines)).DefaultIfEmpty(0).Max() + Margin;
        Boxes = [.. states.Select((state, row) => new Box(state, line(state), left, Margin + (row * RowHeight)))];
        Arrows = [.. moves.Select(m => new Arrow(m.Lines, Boxes[m.From], Boxes[m.To], m.To > m.From ? Bend(m.To - m.From) : -Bend(m.From - m.To)))];
        Width = left + BoxWidth + Margin + moves.Where(m => m.To > m.From).Select(m => Room(m.To - m.From, m.Lines)).DefaultIfEmpty(0).Max();
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
    private static int Room(int rows, IReadOnlyList<string> lines) => Bend(rows) + (LetterWidth * lines.Max(l => l.Length));

    private static IReadOnlyList<string> Lines(IEnumerable<string> moves, bool apart) => apart ? [.. moves] : [string.Join(" / ", moves)];

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
    public sealed record Box(StateRule State, string Line, int X, int Y);

    /// <summary>One or several moves from one box to another.</summary>
    /// <param name="Lines">Their names.</param>
    /// <param name="From">Where it begins.</param>
    /// <param name="To">Where it ends.</param>
    /// <param name="Bend">How far it bends out: to the right, or with a minus to the left.</param>
    public sealed record Arrow(IReadOnlyList<string> Lines, Box From, Box To, int Bend)
    {
        /// <summary>All of them in one line.</summary>
        public string Words => string.Join(" / ", Lines);
    }
}
