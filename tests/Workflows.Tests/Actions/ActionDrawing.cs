using Portal.Domain.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Actions;

/// <summary>Every state × move × party is allowed or refused exactly as the approved drawing says.</summary>
public sealed class ActionDrawing
{
    private static readonly ActionWorkflow Workflow = new();

    private static readonly (string Name, Actor Actor)[] Parties =
    [
        ("provider", Actor.ForProvider(Guid.Empty, "Ada", "P1001", "Sleepovers", ProviderRoles.Actions)),
        ("other provider staff", Actor.ForProvider(Guid.Empty, "Ivy", "P1001", "Sleepovers", ProviderRoles.Signatory | ProviderRoles.Invoicing | ProviderRoles.PortalAdministrator)),
        ("council", Actor.ForCouncil(Guid.Empty, "Quinn", "Council", CouncilRoles.InvoiceFinaliser)),
        ("portal", Actor.System),
    ];

    private const string Approved =
        """
        WithCouncil, Comment: provider
        WithCouncil, Answer: council
        WithCouncil, Request closure: provider
        WithCouncil, Close: council
        WithCouncil, Note: council
        WithCouncil, Assign: council
        WithCouncil, Set due date: council
        WithCouncil, Remind the day before: portal
        WithCouncil, Remind on the day: portal
        WithCouncil, Escalate: portal
        WithProvider, Comment: provider
        WithProvider, Answer: council
        WithProvider, Request closure: provider
        WithProvider, Close: council
        WithProvider, Note: council
        WithProvider, Assign: council
        WithProvider, Set due date: council
        WithProvider, Remind the day before: portal
        WithProvider, Remind on the day: portal
        WithProvider, Escalate: portal
        ClosureRequested, Comment: provider
        ClosureRequested, Answer: council
        ClosureRequested, Close: council
        ClosureRequested, Note: council
        ClosureRequested, Assign: council
        ClosureRequested, Set due date: council
        ClosureRequested, Remind the day before: portal
        ClosureRequested, Remind on the day: portal
        ClosureRequested, Escalate: portal
        ClosureRequested, Decline closure: council
        Closed, Reopen: provider
        Closed, Take up again: council

        """;

    [Fact]
    public void Each_party_may_do_what_the_approved_drawing_says_and_nothing_else()
        => Assert.Equal(Approved, Permissions.Of(Workflow, Parties));
}
