namespace Portal.Domain.Actions;

public sealed class TooManyAttachments() : Refusal($"Attach {AttachmentContent.MaxFiles} files or fewer")
{
    public override string? Field => "Files";
}
