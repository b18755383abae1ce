namespace Portal.Domain.Actions;

public sealed class MessageIsMissing() : Refusal("Enter your message")
{
    public override string? Field => "Message";
}
