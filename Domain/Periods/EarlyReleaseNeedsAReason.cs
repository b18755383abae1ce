namespace Portal.Domain.Periods;

/// <summary>Whoever opens a month before its turn says why.</summary>
public sealed class EarlyReleaseNeedsAReason() : Refusal("Enter the reason why this period is released early")
{
    public override string? Field => "Reason";
}
