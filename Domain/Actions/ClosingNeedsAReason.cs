namespace Portal.Domain.Actions;

/// <summary>Whoever closes an action, or declines to, tells the provider why.</summary>
public sealed class ClosingNeedsAReason() : Refusal("Enter the reason as a message to the provider")
{
    public override string? Field => "Message";
}
