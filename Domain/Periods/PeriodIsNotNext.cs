namespace Portal.Domain.Periods;

/// <summary>Months are released in order, each once.</summary>
public sealed class PeriodIsNotNext() : Refusal("This period has just been released, or another one comes before it. Nothing was done");
