namespace Portal.Domain.Actions;

/// <summary>Whoever closes an action, or declines to, tells the provider why.</summary>
public sealed class ClosingNeedsAReason() : Refusal("Enter the reason: the provider reads it")
{
    public override string? Field => "Message";
}
