using Portal.Domain.Accounts;
using Stateless;

namespace Portal.Workflows.Engine;

/// <summary>
/// A workflow as it would be drawn: states, moves, who may make them, and what is due when. What it does not declare
/// is refused. Pages ask it which buttons to show; diagrams come from it.
/// </summary>
public abstract class WorkflowDefinition
{
    private readonly OrderedDictionary<string, StateRule> states = new(StringComparer.Ordinal);
    private readonly List<MoveRule> moves = [];
    private readonly List<TimerRule> timers = [];

    protected WorkflowDefinition(string name, int version)
    {
        Name = name;
        Version = version;
    }

    /// <summary>"Contract document".</summary>
    public string Name { get; }

    /// <summary>A running instance keeps the version that it was started with.</summary>
    public int Version { get; }

    /// <summary>The fact that begins it, for the timeline.</summary>
    public virtual string Began => "Created";

    /// <summary>Who may begin one.</summary>
    public abstract IReadOnlyList<Party> BegunBy { get; }

    /// <summary>Who of the council sees to it while it waits for the provider: the first of the council whose turn it can be.</summary>
    public virtual Party Keeper => states.Values.Select(s => s.Turn).OfType<Party>().First(p => p.Kind == TurnKind.Team);

    public IReadOnlyCollection<StateRule> States => states.Values;

    public IReadOnlyList<MoveRule> Moves => moves;

    public IReadOnlyList<TimerRule> Timers => timers;

    /// <summary>The state that the first declared one names: where an instance starts.</summary>
    public StateRule Start => states.Values.First();

    /// <summary>Every state that an instance may begin in, <see cref="Start"/> first.</summary>
    public IReadOnlyList<StateRule> Starts => [.. states.Values.Where((s, i) => i == 0 || s.MayBegin)];

    /// <summary>The names of the states in which it has ended.</summary>
    public IEnumerable<string> Ends => states.Values.Where(s => s.IsEnd).Select(s => s.Name);

    /// <summary>Whether it has ended there; a state of an earlier version that is gone is no end.</summary>
    public bool IsEnd(string state) => states.TryGetValue(state, out var rule) && rule.IsEnd;

    public StateRule State(string name) => states[name];

    /// <summary>The fact that an entry of the journal states ("Agreed").</summary>
    public string Fact(JournalEntry entry) => moves.Find(m => m.Name == entry.Move)?.PastTense ?? (entry.Seq == 1 ? Began : TaskMoves.Fact(entry.Move) ?? entry.Move);

    /// <summary>Whether an entry of the journal is the council's own affair: who has it, what it waits for, and what the definition marks as that.</summary>
    public bool IsOfTheCouncil(JournalEntry entry) => MovesOfTheCouncil.Contains(entry.Move, StringComparer.Ordinal);

    /// <summary>The moves that no provider is told of.</summary>
    internal IEnumerable<string> MovesOfTheCouncil => moves.Where(m => m.IsOfTheCouncil).Select(m => m.Name).Concat(MovesOfTheTask);

    /// <summary>The moves of the task itself, where the definition says nothing else of them.</summary>
    internal IEnumerable<string> MovesOfTheTask => TaskMoves.Names.Where(n => moves.TrueForAll(m => m.Name != n));

    /// <summary>Who of the council sees to what stands in <paramref name="state"/>.</summary>
    public Party KeeperIn(string state) => states[state].Turn is { Kind: TurnKind.Team } turn ? turn : Keeper;

    /// <summary>Who may make a move of the task itself: whoever sees to it; an administrator too may say who has it.</summary>
    internal bool MayArrange(string state, string move, Actor actor) => KeeperIn(state).Includes(actor) || (move == TaskMoves.Assign && actor.Has(CouncilRoles.Administrator));

    public bool MayBegin(Actor actor) => BegunBy.Any(p => p.Includes(actor));

    /// <summary>The arrow that <paramref name="actor"/> may take from <paramref name="state"/> by <paramref name="move"/>, or null.</summary>
    public MoveRule? Find(string state, string move, Actor actor)
    {
        var machine = Machine(state, actor);
        return machine.CanFire(move) ? moves.Single(m => m.From == state && m.Name == move)
            : !states[state].IsEnd && moves.TrueForAll(m => m.Name != move) && MayArrange(state, move, actor) ? TaskMoves.Rule(move, state, KeeperIn(state))
            : null;
    }

    /// <summary>The moves that <paramref name="actor"/> may make from <paramref name="state"/>: the buttons to show.</summary>
    public IReadOnlyList<MoveRule> Permitted(string state, Actor actor)
    {
        var machine = Machine(state, actor);
        return [.. moves.Where(m => m.From == state && machine.CanFire(m.Name))];
    }

    public bool Permits(string state, string move, Actor actor) => Machine(state, actor).CanFire(move);

    /// <summary>The timer, of those that count from entering <paramref name="state"/>, that comes next after <paramref name="done"/> (null: the first), or null.</summary>
    public TimerRule? NextTimer(string state, string? done)
    {
        var here = timers.Where(t => t.State == state && !t.CountsFromDue).OrderBy(t => t.WorkingDays).ToList();
        return here.ElementAtOrDefault(here.FindIndex(t => t.Move == done) + 1);
    }

    /// <summary>What a list of tasks says of a subject; null where it is none of this workflow's, and its line stays as it is.</summary>
    internal virtual TaskLine? LineOf(object subject) => null;

    /// <summary>Makes a move that is told here as a whole: what it asks, and what it does.</summary>
    /// <exception cref="InvalidOperationException">A page of its own asks for the move, or it is none.</exception>
    internal virtual Task<MoveResult> MakeAsync(WorkflowEngine engine, IServiceProvider services, AskedByForm asked, CancellationToken ct)
        => throw new InvalidOperationException($"'{Name}' does not say what '{asked.Move}' does.");

    /// <summary>The state machine as Stateless holds it, standing in <paramref name="state"/> and open to <paramref name="actor"/>.</summary>
    internal StateMachine<string, string> Machine(string state, Actor actor)
    {
        var machine = new StateMachine<string, string>(state);
        foreach (var move in moves)
        {
            var from = machine.Configure(move.From);
            if (move.From == move.To)
            {
                from.PermitReentryIf(move.Name, () => move.By.Includes(actor), move.By.Name);
            }
            else
            {
                from.PermitIf(move.Name, move.To, () => move.By.Includes(actor), move.By.Name);
            }
        }

        return machine;
    }

    protected void Add(StateRule state) => states.Add(state.Name, state);

    /// <summary>Says more of a state that was added, which keeps its place.</summary>
    private protected void Replace(StateRule state) => states[state.Name] = state;

    protected void Add(MoveRule move)
    {
        _ = (states[move.From], states[move.To]);
        moves.Add(move);
    }

    /// <summary>Says more of a move that was added, which keeps its place.</summary>
    private protected void Replace(MoveRule move, MoveRule by) => moves[moves.IndexOf(move)] = by;

    protected void Add(TimerRule timer)
    {
        _ = moves.Single(m => m.Name == timer.Move && m.From == timer.State && m.To == timer.State && m.By == Party.Portal);
        timers.Add(timer);
    }
}
