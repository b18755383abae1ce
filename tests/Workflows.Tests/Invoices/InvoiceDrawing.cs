using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>Every state × move × party is allowed or refused exactly as the approved drawing says.</summary>
public sealed class InvoiceDrawing
{
    private static readonly InvoiceWorkflow Workflow = new();

    private static readonly (string Name, Actor Actor)[] Parties =
    [
        ("invoicing", Actor.ForProvider(Guid.Empty, "Ivy", "P1001", "Sleepovers", ProviderRoles.Invoicing)),
        ("other provider staff", Actor.ForProvider(Guid.Empty, "Sarah", "P1001", "Sleepovers", ProviderRoles.Signatory | ProviderRoles.Actions | ProviderRoles.PortalAdministrator)),
        ("authoriser", Actor.ForCouncil(Guid.Empty, "Amy", "Council", CouncilRoles.InvoiceAuthoriser)),
        ("finaliser", Actor.ForCouncil(Guid.Empty, "Fay", "Council", CouncilRoles.InvoiceFinaliser)),
        ("other council staff", Actor.ForCouncil(Guid.Empty, "Casey", "Council", CouncilRoles.Administrator | CouncilRoles.Placements)),
        ("portal", Actor.System),
    ];

    private const string Approved =
        """
        Unsubmitted, Update: invoicing
        Unsubmitted, Suggest: invoicing
        Unsubmitted, Take back: invoicing
        Unsubmitted, Submit: invoicing
        Unsubmitted, Delete: invoicing
        Unsubmitted, Remind provider: portal
        Pending, Return: authoriser
        Pending, Authorise: authoriser
        Pending, Remind finance team: portal
        Authorised, Send back: finaliser
        Authorised, Finalise: finaliser
        Finalised, Pay: finaliser
        Finalised, Pay too: finaliser
        Finalised, Take payment back: finaliser
        Finalised, Take payment back too: finaliser
        Finalised, Settle: finaliser

        """;

    [Fact]
    public void Each_party_may_do_what_the_approved_drawing_says_and_nothing_else()
        => Assert.Equal(Approved, Permissions.Of(Workflow, Parties));

    [Fact]
    public void Each_move_leads_where_the_guide_says()
        => Assert.Equal(
            [
                "Unsubmitted - Update - Unsubmitted", "Unsubmitted - Suggest - Unsubmitted", "Unsubmitted - Take back - Unsubmitted", "Unsubmitted - Submit - Pending",
                    "Unsubmitted - Delete - Deleted", "Unsubmitted - Remind provider - Unsubmitted",
                    "Pending - Return - Unsubmitted", "Pending - Authorise - Authorised", "Pending - Remind finance team - Pending",
                "Authorised - Send back - Pending", "Authorised - Finalise - Finalised", "Finalised - Pay - Finalised", "Finalised - Pay too - Finalised",
                    "Finalised - Take payment back - Finalised", "Finalised - Take payment back too - Finalised", "Finalised - Settle - Finalised",
            ],
            Workflow.Moves.Select(m => $"{m.From} - {m.Name} - {m.To}"));

    [Fact]
    public void Nothing_leads_out_of_Deleted()
    {
        Assert.True(Workflow.State("Deleted").IsEnd);
        Assert.All(Parties, p => Assert.Empty(Workflow.Permitted("Deleted", p.Actor)));
    }

    [Fact]
    public void What_is_finalised_is_paid_by_a_finaliser_and_stays_finalised()
    {
        Assert.True(Workflow.State("Finalised").IsEnd);
        Assert.All(
            Parties,
            p => Assert.Equal(
                p.Name == "finaliser" ? ["Pay to Finalised", "Pay too to Finalised", "Take payment back to Finalised", "Take payment back too to Finalised", "Settle to Finalised"] : [],
                Workflow.Permitted("Finalised", p.Actor).Select(m => $"{m.Name} to {m.To}")));
    }

    [Theory]
    [InlineData("Unsubmitted", "Invoicing", 10)]
    [InlineData("Pending", "Finance team (authoriser)", 5)]
    [InlineData("Authorised", "Finance team (finaliser)", 5)]
    [InlineData("Finalised", null, null)]
    [InlineData("Deleted", null, null)]
    public void In_each_state_it_is_somebodys_turn_until_a_day(string state, string? turn, int? days)
        => Assert.Equal((turn, days), (Workflow.State(state).Turn?.Name, Workflow.State(state).DueWorkingDays));

    [Fact]
    public void Every_state_of_an_invoice_is_drawn()
        => Assert.Equal(Enum.GetNames<Domain.Invoices.InvoiceState>(), Workflow.States.Select(s => s.Name));

    [Fact]
    public void Everybody_who_is_told_of_a_move_gets_a_letter_that_can_be_written()
        => Assert.Equal(InvoiceEmails.Kinds.Order(StringComparer.Ordinal), Workflow.Moves.Select(m => m.Notifies).OfType<string>().Order(StringComparer.Ordinal));
}
