namespace Portal.Domain.Actions;

/// <summary>Whoever closes an action, or declines to, tells the provider why.</summary>
public sealed class ClosingNeedsAReason() : Refusal("Enter the reason for the provider")
{
    public override string? Field => "Message";
}
