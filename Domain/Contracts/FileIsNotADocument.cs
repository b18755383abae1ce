namespace Portal.Domain.Contracts;

public sealed class FileIsNotADocument() : Refusal("The file must be a PDF (.pdf) or Word document (.docx), and its content must be what its name says")
{
    public override string? Field => "Upload";
}
