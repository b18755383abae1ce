namespace Portal.Domain.Contracts;

public sealed class FileIsTooLarge() : Refusal("The file is larger than 20 MB. Choose a smaller one")
{
    public override string? Field => "Upload";
}
