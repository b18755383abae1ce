namespace Portal.Domain.Actions;

/// <summary>The days that count when an action passes to the other side.</summary>
/// <param name="Today">London's day.</param>
/// <param name="Anew">By when the other side should answer, where the date that was set has passed.</param>
public sealed record DueDates(DateOnly Today, DateOnly Anew);
