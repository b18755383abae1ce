using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>In what a proposed line is not what its child's place in the same service cost in the month before. What is null is as it was.</summary>
public sealed record LineDifference
{
    /// <summary>The child was not in the service the month before: the first day.</summary>
    public DateOnly? NewFrom { get; init; }

    /// <summary>It ends within the month: the last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Payable days; full months differ by the calendar only, and are the same.</summary>
    public (int Now, int Was)? Days { get; init; }

    /// <summary>Pounds a week.</summary>
    public (decimal Now, decimal Was)? WeeklyCost { get; init; }

    /// <summary>The other weekly cost is paid from a day within the month on.</summary>
    public DateOnly? RateFrom { get; init; }

    /// <summary>Another funder's part, pounds.</summary>
    public (decimal Now, decimal Was)? Contribution { get; init; }

    /// <summary>The month was invoiced before: what it should be, and what was invoiced of it.</summary>
    public (LineAmounts ShouldBe, LineAmounts Invoiced)? Adjusts { get; init; }

    /// <summary>The negative rest of an earlier invoice.</summary>
    public bool IsBalance { get; init; }

    /// <summary>All is as it was.</summary>
    internal static LineDifference None { get; } = new();
}
