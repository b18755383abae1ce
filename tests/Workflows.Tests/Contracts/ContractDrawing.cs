using Portal.Domain.Accounts;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;
using Stateless.Graph;

namespace Portal.Workflows.Tests.Contracts;

/// <summary>Every state × move × party is allowed or refused exactly as the approved drawing says.</summary>
public sealed class ContractDrawing
{
    private static readonly ContractWorkflow Workflow = new();

    private static readonly (string Name, Actor Actor)[] Parties =
    [
        ("placements", Actor.ForCouncil(Guid.Empty, "Alex", "Council", CouncilRoles.Placements)),
        ("other council staff", Actor.ForCouncil(Guid.Empty, "Casey", "Council", CouncilRoles.Administrator | CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser)),
        ("signatory", Actor.ForProvider(Guid.Empty, "Sarah", "P1001", "Sleepovers", ProviderRoles.Signatory)),
        ("other provider staff", Actor.ForProvider(Guid.Empty, "Morgan", "P1001", "Sleepovers", ProviderRoles.Invoicing | ProviderRoles.Actions | ProviderRoles.PortalAdministrator)),
        ("portal", Actor.System),
    ];

    private const string Approved =
        """
        Draft, Change: placements
        Draft, Publish: placements
        Published, Agree: signatory
        Published, Reject: signatory
        Published, Withdraw: placements
        Published, Remind signatories: portal
        Published, Remind placements team: portal

        """;

    [Fact]
    public void Each_party_may_do_what_the_approved_drawing_says_and_nothing_else()
        => Assert.Equal(Approved, Permissions.Of(Workflow, Parties));

    [Theory]
    [InlineData("Approved")]
    [InlineData("Rejected")]
    [InlineData("Withdrawn")]
    public void Nothing_leads_out_of_an_end(string state)
    {
        Assert.True(Workflow.State(state).IsEnd);
        Assert.All(Parties, p => Assert.Empty(Workflow.Permitted(state, p.Actor)));
    }

    [Fact]
    public void The_drawing_in_the_documentation_is_the_definitions_own()
    {
        var mermaid = MermaidGraph.Format(Workflow.Machine(Workflow.Start.Name, Actor.System).GetInfo()).Trim().ReplaceLineEndings("\n");

        // To approve a changed drawing, copy it from there.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "contract-document.mmd"), mermaid);
        Assert.Contains(mermaid, File.ReadAllText(Path.Combine(Root(), "docs", "workflows.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_that_is_not_drawn_cannot_be_asked_for()
        => Assert.Null(Workflow.Find("Approved", "Reject", Parties[2].Actor));

    [Fact]
    public void The_picture_has_a_box_for_each_state_and_an_arrow_for_each_move_between_two()
    {
        var drawing = new WorkflowDrawing(Workflow);

        Assert.Equal(Workflow.States.Select(s => s.Name).Order(StringComparer.Ordinal), drawing.Boxes.Select(b => b.State.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Agree", "Publish", "Reject", "Withdraw"], drawing.Arrows.Select(a => a.Words).Order(StringComparer.Ordinal));
        Assert.All(drawing.Boxes, b => Assert.InRange(b.X, 0, drawing.Width - drawing.BoxWidth));
        Assert.Equal(drawing.Boxes.Count, drawing.Boxes.Select(b => (b.X, b.Y)).Distinct().Count());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Portal.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
