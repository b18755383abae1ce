namespace Portal.Domain.Contracts;

/// <summary>What a contract document may be.</summary>
public enum DocumentFormat
{
    Pdf,
    Docx,
}
