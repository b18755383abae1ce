using Portal.Domain.Accounts;
using Portal.Domain.Placements;
using Portal.Workflows.Engine;
using static Portal.Domain.Placements.PlacementReportState;

namespace Portal.Workflows.Placements;

/// <summary>
/// <c>Reported → Settled | Declined | Withdrawn</c>: what a provider says about a placement lies with the placements team,
/// which has five working days.
/// </summary>
public sealed class PlacementWorkflow : Workflow<PlacementReportState>
{
    public const string DefinitionName = "Placement report";

    /// <summary>Whoever invoices for the provider, or speaks for it in actions.</summary>
    public static Party Reporter { get; } = Party.Provider("Provider", ProviderRoles.Invoicing, ProviderRoles.Actions);

    public override string Began => "Reported";

    public PlacementWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(Reported).WaitsFor(Party.Placements, dueWorkingDays: 5)
            .Move(PlacementMove.Settle, by: Party.Placements, to: Settled, "Settled", PlacementEmails.Answered)
            .Move(PlacementMove.Decline, by: Party.Placements, to: Declined, "Declined", PlacementEmails.Answered)
            .Move(PlacementMove.Withdraw, by: Reporter, to: Withdrawn, "Withdrawn")
            .Reminds(PlacementMove.Remind, afterWorkingDays: 5, "Placements team reminded", PlacementEmails.Remind);
    }
}
