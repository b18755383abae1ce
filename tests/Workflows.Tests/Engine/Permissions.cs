using System.Text;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>A definition as a table that a person can approve.</summary>
internal static class Permissions
{
    /// <summary>"Draft, Publish: placements", a line for each state and move that any of the parties may make there.</summary>
    public static string Of(WorkflowDefinition workflow, IEnumerable<(string Name, Actor Actor)> parties)
    {
        var drawn = new StringBuilder();
        foreach (var state in workflow.States)
        {
            foreach (var move in workflow.Moves.Select(m => m.Name).Distinct(StringComparer.Ordinal))
            {
                var may = parties.Where(p => workflow.Permits(state.Name, move, p.Actor)).Select(p => p.Name).ToList();
                if (may.Count > 0)
                {
                    drawn.Append(state.Name).Append(", ").Append(move).Append(": ").AppendJoin(", ", may).Append('\n');
                }
            }
        }

        return drawn.ToString();
    }
}
