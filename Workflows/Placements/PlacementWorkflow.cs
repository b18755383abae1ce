using Portal.Domain.Accounts;
using Portal.Domain.Placements;
using Portal.Workflows.Engine;
using static Portal.Domain.Placements.PlacementReportState;

namespace Portal.Workflows.Placements;

/// <summary>
/// <c>Reported → Settled | Declined | Withdrawn</c>: what a provider says about a placement lies with the placements team,
/// which has five working days.
/// </summary>
public sealed class PlacementWorkflow : Workflow<PlacementReport, PlacementReportState>
{
    public const string DefinitionName = "Placement report";

    /// <summary>Whoever invoices for the provider, or speaks for it in actions.</summary>
    public static Party Reporter { get; } = Party.Provider("Provider", ProviderRoles.Invoicing, ProviderRoles.Actions);

    private static readonly TextField Answer = new("Answer", "Answer", PlacementReport.MaxWords)
    {
        Hint = "The provider reads it. If you settle it, say what you corrected in the case system and when the import brings it. If you decline it, say why.",
        Missing = "Enter an answer for the provider",
    };

    public override string Began => "Reported";

    public override IReadOnlyList<Party> BegunBy => [Reporter];

    public PlacementWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(Reported).WaitsFor(Party.Placements, dueWorkingDays: 5).IsTask("Placement report to answer", "Placement reports to answer")
            .Move(PlacementMoves.Settle, by: Party.Placements, to: Settled, "Settled", PlacementEmails.Answered).Asks(Answer).IsNewsFor(Reporter)
                .Does((report, form, move) => report.Settle(form[Answer], move.By, move.At)).Says("You settled the report. The portal tells the provider by email.")
            .Move(PlacementMoves.Decline, by: Party.Placements, to: Declined, "Declined", PlacementEmails.Answered).Asks(Answer).Warns().IsNewsFor(Reporter)
                .Does((report, form, move) => report.Decline(form[Answer], move.By, move.At)).Says("You declined the report. The portal tells the provider by email.")
            .Move(PlacementMoves.Withdraw, by: Reporter, to: Withdrawn, "Withdrawn")
                .Confirms("The council then does not answer the report, and goes on paying as the register says. To bring it back you have to report it again.")
                .Does((report, _, move) => report.Withdraw(move.By, move.At)).Says("You took the report back.")
            .Reminds(PlacementMoves.Remind, afterWorkingDays: 5, "Placements team reminded", PlacementEmails.Remind);
    }

    protected override TaskLine? Line(PlacementReport subject) => LineOf(subject);

    internal static TaskLine LineOf(PlacementReport report) => new(report.SsRef, Note: report.Words.Length > 0 ? report.Words : null);
}
