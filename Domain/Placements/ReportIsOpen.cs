using System.Globalization;

namespace Portal.Domain.Placements;

/// <summary>One open report of a kind for a line item: two could say different days, and both would be answered.</summary>
/// <param name="on">The day on which the open one was reported.</param>
public sealed class ReportIsOpen(DateOnly on)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"You reported this on {on:d MMMM yyyy} and it waits for an answer. To correct it, withdraw that report first"));
