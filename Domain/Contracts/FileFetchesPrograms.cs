namespace Portal.Domain.Contracts;

/// <summary>A document that fetches what runs, from elsewhere, when it is opened.</summary>
public sealed class FileFetchesPrograms() : Refusal($"The Word document {Words}")
{
    /// <summary>The same of any Office file, behind its name.</summary>
    internal const string Words = "fetches a template, an object or a frame from somewhere else when it is opened. Save it as a PDF, or take these out, and send that";

    public override string? Field => "Upload";
}
