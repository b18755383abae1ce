using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using static Portal.Domain.Placements.PlacementReportState;

namespace Portal.Workflows.Placements;

/// <summary>
/// <c>Reported → Settled | Declined | Withdrawn</c>: what a provider says about a placement lies with the placements team,
/// which has five working days.
/// </summary>
public sealed class PlacementWorkflow : WorkflowDefinition
{
    public const string DefinitionName = "Placement report";

    /// <summary>Whoever invoices for the provider, or speaks for it in actions.</summary>
    public static Party Reporter { get; } = Party.Provider("Provider", ProviderRoles.Invoicing, ProviderRoles.Actions);

    public override string Began => "Reported";

    public PlacementWorkflow()
        : base(DefinitionName, version: 1)
    {
        Add(new StateRule(nameof(Reported), Party.Placements, DueWorkingDays: 5));
        Add(new StateRule(nameof(Settled), Turn: null, DueWorkingDays: null));
        Add(new StateRule(nameof(Declined), Turn: null, DueWorkingDays: null));
        Add(new StateRule(nameof(Withdrawn), Turn: null, DueWorkingDays: null));

        Add(new MoveRule(PlacementMove.Settle, nameof(Reported), nameof(Settled), Party.Placements, "Council/Placements/Details", PlacementEmails.Answered, "Settled"));
        Add(new MoveRule(PlacementMove.Decline, nameof(Reported), nameof(Declined), Party.Placements, "Council/Placements/Details", PlacementEmails.Answered, "Declined"));
        Add(new MoveRule(PlacementMove.Withdraw, nameof(Reported), nameof(Withdrawn), Reporter, "Provider/Placements/Details", Notifies: null, "Withdrawn"));
        Add(new MoveRule(PlacementMove.Remind, nameof(Reported), nameof(Reported), Party.Portal, Form: null, PlacementEmails.Remind, "Placements team reminded"));

        Add(new TimerRule(PlacementMove.Remind, nameof(Reported), WorkingDays: 5));
    }
}
