using Portal.Domain.Accounts;
using Portal.Domain.Placements;

namespace Portal.Domain.Tests.Placements;

/// <summary>A report is answered or taken back once, by its own verbs.</summary>
public sealed class PlacementReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Clerk = Actor.ForCouncil(Guid.NewGuid(), "Cleo Clerk", "Suffolk", CouncilRoles.Placements);
    private static readonly Actor Ida = Actor.ForProvider(Guid.NewGuid(), "Ida", "P1", "Sleepovers", ProviderRoles.Invoicing);

    [Theory]
    [InlineData(PlacementReportState.Settled)]
    [InlineData(PlacementReportState.Declined)]
    [InlineData(PlacementReportState.Withdrawn)]
    public void What_was_answered_or_taken_back_is_neither_again(PlacementReportState state)
    {
        var report = Answered(state);
        Assert.Equal(state, report.State);
        Assert.Equal($"This report is already {state.ToString().ToLowerInvariant()}", Assert.Throws<ReportIsAnswered>(() => report.Settle("Again", Clerk, Now)).Message);
        Assert.Throws<ReportIsAnswered>(() => report.Decline("Again", Clerk, Now));
        Assert.Throws<ReportIsAnswered>(() => report.Withdraw(Ida, Now));
        Assert.Equal((state, state == PlacementReportState.Withdrawn ? null : "It is put right."), (report.State, report.Answer));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \u200b\n")]
    public void An_answer_is_a_sentence(string? answer)
    {
        var report = New();
        Assert.Equal("Answer", Assert.Throws<ReportNeedsAnAnswer>(() => report.Settle(answer, Clerk, Now)).Field);
        Assert.Throws<ReportNeedsAnAnswer>(() => report.Decline(answer, Clerk, Now));
        Assert.Equal(PlacementReportState.Reported, report.State);
    }

    private static PlacementReport New()
        => PlacementReport.Of(Guid.NewGuid(), new PlacementFacts { Kind = PlacementReportKind.Ended, ServiceRef = "S1", LineItemRef = "L1", Day = new(2026, 10, 1), Words = "Gone home." }, Ida, Now);

    private static PlacementReport Answered(PlacementReportState state)
    {
        var report = New();
        switch (state)
        {
            case PlacementReportState.Settled:
                report.Settle(" It is put right. ", Clerk, Now);
                break;
            case PlacementReportState.Declined:
                report.Decline("It is put right.", Clerk, Now);
                break;
            default:
                report.Withdraw(Ida, Now);
                break;
        }

        return report;
    }
}
