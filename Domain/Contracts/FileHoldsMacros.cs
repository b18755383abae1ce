namespace Portal.Domain.Contracts;

public sealed class FileHoldsMacros() : Refusal("The Word document contains macros. Save it without them, or as a PDF")
{
    public override string? Field => "Upload";
}
