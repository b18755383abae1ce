namespace Portal.Domain.Contracts;

public sealed class FileIsEmpty() : Refusal("The file is empty. Choose a PDF or Word document")
{
    public override string? Field => "Upload";
}
