using Portal.Domain.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tasks;

/// <summary>Which states are somebody's turn, and which moves are news to them, as all definitions in all their versions say.</summary>
public sealed class TaskKinds(Definitions definitions)
{
    /// <summary>Between the parts of a key, which no name holds.</summary>
    internal const string Bar = "|";

    /// <summary>"Invoice|Unsubmitted" for every state whose turn is this person's.</summary>
    public IReadOnlyList<string> StatesOf(Actor actor)
        => [.. definitions.All.SelectMany(d => d.States.Where(s => s.Turn?.Includes(actor) == true).Select(s => Key(d.Name, s.Name))).Distinct(StringComparer.Ordinal)];

    /// <summary>"Invoice|Pay" for every move that is news to this person.</summary>
    public IReadOnlyList<string> NewsOf(Actor actor)
        => [.. definitions.All.SelectMany(d => d.Moves.Where(m => m.NewsFor?.Includes(actor) == true).Select(m => Key(d.Name, m.Name))).Distinct(StringComparer.Ordinal)];

    /// <summary>The parties of the council that include this person: the teams that no inbox stands for.</summary>
    public IReadOnlyList<string> TeamsOf(Actor actor) => [.. Parties.Where(p => p.Includes(actor)).Select(p => p.Name)];

    /// <summary>All of those.</summary>
    public IReadOnlyList<Party> Parties
        => [.. definitions.All.SelectMany(d => d.States.Select(s => d.KeeperIn(s.Name))).Where(p => !p.HasInboxes).DistinctBy(p => p.Name).OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>What waits in a state; the workflow's name where nothing can be done there.</summary>
    public TaskWords WordsOf(string definition, int version, string state) => definitions.For(definition, version).State(state).Task ?? new TaskWords(definition, definition);

    /// <summary>The same in the newest version, for a filter.</summary>
    public TaskWords WordsOf(string definition, string state) => WordsOf(definition, definitions.Latest(definition).Version, state);

    /// <summary>Every kind of task of a side, by its key, in the order of the workflows.</summary>
    public IReadOnlyList<(string Key, TaskWords Words)> Of(TurnKind side) =>
    [
        .. from name in definitions.Names
           let definition = definitions.Latest(name)
           from state in definition.States
           where state.Turn?.Kind == side && state.Task is not null
           select (Key(name, state.Name), state.Task),
    ];

    /// <summary>A kind of task, as filters name it: "Invoice|Pending".</summary>
    public static string Key(string definition, string name) => definition + Bar + name;

    internal string FactOf(string definition, int version, string move) => definitions.For(definition, version).Moves.First(m => m.Name == move).PastTense;
}
