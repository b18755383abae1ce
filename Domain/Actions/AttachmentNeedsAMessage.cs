namespace Portal.Domain.Actions;

/// <summary>A file hangs on what somebody says with it.</summary>
public sealed class AttachmentNeedsAMessage() : Refusal("Enter a message with the files")
{
    public override string? Field => "Message";
}
