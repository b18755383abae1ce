namespace Portal.Domain.Actions;

public sealed class MessageIsTooLong() : Refusal($"The message must be {ActionItem.MaxMessage:N0} characters or fewer")
{
    public override string? Field => "Message";
}
