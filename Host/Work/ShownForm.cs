using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>One form of a record's page: moves that ask the same share its fields, each has its button.</summary>
/// <param name="Fields">From top to bottom.</param>
/// <param name="Moves">From left to right.</param>
public sealed record ShownForm(IReadOnlyList<MoveField> Fields, IReadOnlyList<MoveRule> Moves)
{
    /// <summary>The forms of all moves that are told in their definition, in its order.</summary>
    public static IReadOnlyList<ShownForm> Of(IEnumerable<MoveRule> permitted)
        => [.. permitted.Where(m => m.HasForm).GroupBy(m => string.Join('|', m.Asks.Select(f => f.Name))).Select(g => new ShownForm(g.First().Asks, [.. g]))];

    /// <summary>The first button is what most people come for; what ends something warns.</summary>
    public string Look(MoveRule move) => move.IsGrave ? "warning" : move == Moves[0] ? "primary" : "secondary";
}
