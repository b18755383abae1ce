namespace Portal.Domain.Contracts;

/// <summary>A format that Word can save as one of ours.</summary>
public sealed class FileIsAnOldDocument() : Refusal("The file is of an older kind (.doc, .rtf or .odt). Open it in Word, choose File, then Save As, then Word Document (.docx) or PDF, and send that")
{
    public override string? Field => "Upload";
}
