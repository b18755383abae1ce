using System.Security.Cryptography;

namespace Portal.Domain.Contracts;

/// <summary>The exact bytes of a contract document. Never changed: a draft that gets another file gets another row.</summary>
public sealed class ContractFile
{
    private ContractFile()
    {
    }

    public Guid Id { get; private init; }

    public byte[] Content { get; private init; } = [];

    /// <summary>The name it was uploaded under, for people; never used as a path.</summary>
    public string Name { get; private init; } = "";

    public DocumentFormat Format { get; private init; }

    /// <summary>SHA-256 of <see cref="Content"/>, lower-case hexadecimal.</summary>
    public string Sha256 { get; private init; } = "";

    public int Size { get; private init; }

    /// <summary>Takes a file that was uploaded, once its content has been checked.</summary>
    /// <exception cref="Refusal">The content is not what its name says, is empty or too large.</exception>
    public static ContractFile Of(Guid id, string name, byte[] content)
    {
        var format = DocumentContent.Check(name, content);
        return new ContractFile
        {
            Id = id,
            Content = content,
            Name = DocumentContent.CleanName(name),
            Format = format,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Size = content.Length,
        };
    }
}
