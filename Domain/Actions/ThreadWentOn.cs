namespace Portal.Domain.Actions;

/// <summary>Somebody wrote while somebody else was about to end the conversation: they read it first.</summary>
public sealed class ThreadWentOn() : Refusal("Somebody wrote after you opened this page. Read the new messages below, then decide")
{
    public override string? Field => "Message";
}
