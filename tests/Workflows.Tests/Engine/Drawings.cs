using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Stateless.Graph;

namespace Portal.Workflows.Tests.Engine;

/// <summary>Each definition against its drawing in docs/workflows.md, and what every definition owes its readers.</summary>
public sealed class Drawings
{
    /// <summary>Whatever there is, and no list that somebody may forget.</summary>
    private static readonly IReadOnlyList<WorkflowDefinition> All =
    [
        .. typeof(WorkflowDefinition).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(WorkflowDefinition)) && !t.IsAbstract).Select(t => (WorkflowDefinition)Activator.CreateInstance(t)!),
    ];

    public static TheoryData<string> Names => [.. All.Select(d => d.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_drawing_in_the_documentation_is_the_definitions_own(string name)
    {
        var definition = All.Single(d => d.Name == name);
        var mermaid = MermaidGraph.Format(definition.Machine(definition.Start.Name, Actor.System).GetInfo()).Trim().ReplaceLineEndings("\n");

        // To approve a changed drawing, copy it from there.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"{name.Replace(' ', '-')}.mmd"), mermaid);
        Assert.Contains(mermaid, File.ReadAllText(Documentation()).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>What the council does while it stands where it stood, and tells nobody, is its inner work, or is told here to be the provider's affair too.</summary>
    [Theory, MemberData(nameof(Names))]
    public void What_the_council_does_for_itself_is_marked_as_its_inner_work(string name)
        => Assert.Empty(All.Single(d => d.Name == name).Moves
            .Where(m => m.From == m.To && m.Notifies is null && m.By.Kind == TurnKind.Team && !m.IsOfTheCouncil)
            .Select(m => m.Name).Except(["Pay too", "Take payment back too", "Settle"], StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void Every_picture_has_room_for_each_of_its_boxes(string name)
    {
        var definition = All.Single(d => d.Name == name);
        var drawing = new WorkflowDrawing(definition);

        Assert.Equal(definition.States.Select(s => s.Name).Order(StringComparer.Ordinal), drawing.Boxes.Select(b => b.State.Name).Order(StringComparer.Ordinal));
        Assert.All(drawing.Boxes, b => Assert.InRange(b.X, 0, drawing.Width - drawing.BoxWidth));
        Assert.All(definition.States, s => Assert.InRange(8 * Math.Max(s.Name.Length, s.Turn?.Name.Length ?? 0), 0, drawing.BoxWidth)); // of 8 units a letter
        Assert.All(drawing.Arrows, a => Assert.InRange(Reach(a), 0, drawing.Width));
        Assert.Equal(drawing.Arrows.Count, drawing.Arrows.Select(a => (a.From.Y + a.To.Y, a.Bend)).Distinct().Count()); // none upon another

        int Reach(WorkflowDrawing.Arrow a) => a.Bend > 0 ? a.From.X + drawing.BoxWidth + a.Bend + (8 * a.Words.Length) : a.From.X + a.Bend - (8 * a.Words.Length);
        Assert.Equal(drawing.Boxes.Count, drawing.Boxes.Select(b => (b.X, b.Y)).Distinct().Count());
    }

    private static string Documentation()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "docs", "workflows.md");
    }
}
