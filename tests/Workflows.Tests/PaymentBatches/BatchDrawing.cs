using Portal.Domain.Accounts;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.PaymentHolds;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.PaymentBatches;

/// <summary>Every state × move × party of payment batches and holds is allowed or refused exactly as the approved drawing says.</summary>
public sealed class BatchDrawing
{
    private static readonly (string Name, Actor Actor)[] Parties =
    [
        ("provider", Actor.ForProvider(Guid.Empty, "Ivy", "P1001", "Sleepovers", ProviderRoles.Invoicing | ProviderRoles.Signatory | ProviderRoles.Actions | ProviderRoles.PortalAdministrator)),
        ("finaliser", Actor.ForCouncil(Guid.Empty, "Fay", "Council", CouncilRoles.InvoiceFinaliser)),
        ("other council staff", Actor.ForCouncil(Guid.Empty, "Casey", "Council", CouncilRoles.Administrator | CouncilRoles.Placements | CouncilRoles.InvoiceAuthoriser)),
        ("portal", Actor.System),
    ];

    [Fact]
    public void A_batch_is_the_finalisers_business()
        => Assert.Equal(
            """
            Made, Release: finaliser
            Made, Hold out: finaliser
            Made, Cancel: finaliser
            Released, Take payment back: finaliser

            """,
            Permissions.Of(new BatchWorkflow(), Parties));

    [Fact]
    public void A_hold_is_lifted_by_a_finaliser_or_an_import()
        => Assert.Equal(
            """
            OnHold, Lift: finaliser
            OnHold, Lift by register: portal
            OnHold, Change reason: portal

            """,
            Permissions.Of(new HoldWorkflow(), Parties));

    [Fact]
    public void Nobody_else_begins_one()
        => Assert.All(Parties, p => Assert.Equal((p.Name == "finaliser", p.Name is "finaliser" or "portal"), (new BatchWorkflow().MayBegin(p.Actor), new HoldWorkflow().MayBegin(p.Actor))));
}
