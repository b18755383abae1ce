namespace Portal.Domain.Actions;

/// <summary>Somebody wrote while somebody else was about to end the conversation: they read it first.</summary>
public sealed class ThreadWentOn() : Refusal("The thread has gone on since this page was shown. Read what is new below, then decide")
{
    public override string? Field => "Message";
}
