using Portal.Domain.Accounts;
using Portal.Workflows.Changes;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Changes;

/// <summary>Every state × move × party is allowed or refused exactly as the approved drawings say.</summary>
public sealed class ChangeDrawing
{
    private static readonly (string Name, Actor Actor)[] Parties =
    [
        ("actions", Actor.ForProvider(Guid.Empty, "Ada", "P1001", "Sleepovers", ProviderRoles.Actions)),
        ("portal administrator", Actor.ForProvider(Guid.Empty, "Pia", "P1001", "Sleepovers", ProviderRoles.PortalAdministrator)),
        ("other provider staff", Actor.ForProvider(Guid.Empty, "Ivy", "P1001", "Sleepovers", ProviderRoles.Signatory | ProviderRoles.Invoicing)),
        ("placements", Actor.ForCouncil(Guid.Empty, "Carol", "Council", CouncilRoles.Placements)),
        ("administrator", Actor.ForCouncil(Guid.Empty, "Adele", "Council", CouncilRoles.Administrator)),
        ("other council staff", Actor.ForCouncil(Guid.Empty, "Amy", "Council", CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser)),
        ("portal", Actor.System),
    ];

    [Fact]
    public void Details_are_decided_by_the_placements_team()
        => Assert.Equal(
            """
            Requested, Apply: placements
            Requested, Decline: placements
            Requested, Withdraw: actions
            Requested, Remind: portal

            """,
            Permissions.Of(new ChangeWorkflow(), Parties));

    [Fact]
    public void Access_is_decided_by_administrators()
        => Assert.Equal(
            """
            Requested, Apply: administrator
            Requested, Decline: administrator
            Requested, Withdraw: actions, portal administrator, other provider staff
            Requested, Remind: portal

            """,
            Permissions.Of(new AccessWorkflow(), Parties));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_move_leads_where_the_domain_says_and_whoever_is_told_gets_a_letter(bool access)
    {
        WorkflowDefinition workflow = access ? new AccessWorkflow() : new ChangeWorkflow();

        Assert.Equal(["Requested - Apply - Applied", "Requested - Decline - Declined", "Requested - Withdraw - Withdrawn", "Requested - Remind - Requested"],
            workflow.Moves.Select(m => $"{m.From} - {m.Name} - {m.To}"));
        Assert.Equal(Enum.GetNames<Domain.Changes.ChangeState>(), workflow.States.Select(s => s.Name));
        Assert.Equal(ChangeEmails.Kinds.Order(StringComparer.Ordinal), workflow.Moves.Select(m => m.Notifies).OfType<string>().Append(ChangeEmails.Requested).Order(StringComparer.Ordinal));
    }
}
