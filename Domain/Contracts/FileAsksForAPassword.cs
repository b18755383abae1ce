namespace Portal.Domain.Contracts;

/// <summary>A document that its readers cannot open.</summary>
/// <param name="document">What it is: "PDF", "Word document".</param>
public sealed class FileAsksForAPassword(string document) : Refusal($"The {document} {Words}")
{
    /// <summary>The same of any file, behind its name.</summary>
    public const string Words = "asks for a password, so its readers could not open it. Save it without the password, and send that";

    public override string? Field => "Upload";
}
