using Portal.Domain.Accounts;

namespace Portal.Domain.Placements;

/// <summary>A provider tells the placements team that the register is not right about a placement, and gets an answer.</summary>
public sealed class PlacementReport
{
    /// <summary>The longest text of either side, in characters.</summary>
    public const int MaxWords = 2_000;

    private PlacementReport()
    {
    }

    public Guid Id { get; private init; }

    public string ProviderRef { get; private init; } = "";

    public PlacementReportKind Kind { get; private init; }

    public string ServiceRef { get; private init; } = "";

    public string? LineItemRef { get; private init; }

    public string? SsRef { get; private init; }

    public string? Who { get; private init; }

    public DateOnly Day { get; private init; }

    public DateOnly? LastDay { get; private init; }

    /// <summary>The first day that is not paid before the report is answered (DOMAIN, "Open report"); null: it holds nothing.</summary>
    public DateOnly? HeldFrom { get; private init; }

    /// <summary>The last such day; null: without an end.</summary>
    public DateOnly? HeldTo { get; private init; }

    /// <summary>Pounds a week.</summary>
    public decimal? WeeklyCost { get; private init; }

    public string? ToServiceRef { get; private init; }

    public string Words { get; private init; } = "";

    public Guid ReportedById { get; private init; }

    public string ReportedBy { get; private init; } = "";

    public DateTimeOffset ReportedAt { get; private init; }

    public PlacementReportState State { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What the placements team did, or why it declined.</summary>
    public string? Answer { get; private set; }

    /// <summary>What it is about, without the child's name: "Ended: L4001".</summary>
    public string Title => LineItemRef is { } item ? $"{Kind}: {item}" : $"Missing placement: {ServiceRef}";

    public static PlacementReport Of(Guid id, PlacementFacts facts, Actor by, DateTimeOffset at)
    {
        if (facts.LastDay < facts.Day)
        {
            throw new LastDayIsBeforeTheFirst();
        }

        return new PlacementReport
        {
            Id = id,
            ProviderRef = by.ProviderRef!,
            Kind = facts.Kind,
            ServiceRef = facts.ServiceRef,
            LineItemRef = facts.LineItemRef,
            SsRef = facts.SsRef,
            Who = facts.Who?.Trim(),
            Day = facts.Day,
            LastDay = facts.LastDay,
            HeldFrom = facts.Held?.From,
            HeldTo = facts.Held?.To,
            WeeklyCost = facts.WeeklyCost,
            ToServiceRef = facts.ToServiceRef,
            Words = facts.Words.Trim(),
            ReportedById = by.UserId!.Value,
            ReportedBy = by.Name,
            ReportedAt = at,
        };
    }

    /// <summary>The placements team saw to it.</summary>
    /// <exception cref="ReportNeedsAnAnswer">The provider is owed a sentence.</exception>
    /// <exception cref="ReportIsAnswered">It was answered or taken back.</exception>
    public void Settle(string? answer, Actor by, DateTimeOffset at) => Decide(PlacementReportState.Settled, answer, by, at);

    /// <summary>The register stays as it is, for a reason.</summary>
    /// <exception cref="ReportNeedsAnAnswer">The provider is owed a sentence.</exception>
    /// <exception cref="ReportIsAnswered">It was answered or taken back.</exception>
    public void Decline(string? answer, Actor by, DateTimeOffset at) => Decide(PlacementReportState.Declined, answer, by, at);

    /// <summary>The provider takes it back.</summary>
    /// <exception cref="ReportIsAnswered">There is nothing to take back any more.</exception>
    public void Withdraw(Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        (State, AnsweredBy, AnsweredAt) = (PlacementReportState.Withdrawn, by.Name, at);
    }

    private void Decide(PlacementReportState state, string? answer, Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        if (UserText.IsBlank(answer))
        {
            throw new ReportNeedsAnAnswer();
        }

        (State, Answer, AnsweredBy, AnsweredAt) = (state, answer.Trim(), by.Name, at);
    }

    private void MustBeOpen()
    {
        if (State != PlacementReportState.Reported)
        {
            throw new ReportIsAnswered(State);
        }
    }
}
