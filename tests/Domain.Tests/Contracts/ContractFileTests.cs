using Portal.Domain.Contracts;

namespace Portal.Domain.Tests.Contracts;

public sealed class ContractFileTests
{
    [Fact]
    public void A_file_keeps_its_exact_bytes_with_their_hash_and_a_clean_name()
    {
        var content = "%PDF-1.7 %%EOF"u8.ToArray();

        var file = ContractFile.Of(Guid.Empty, @"C:\agreements\ipa.pdf", content);

        Assert.Equal(content, file.Content);
        Assert.Equal(("ipa.pdf", DocumentFormat.Pdf, 14), (file.Name, file.Format, file.Size));
        Assert.Equal("12f38dcc70f1e40c3cc032d4d4493938b6b36922b89c67450fc638a1986d4242", file.Sha256);
    }

    [Fact]
    public void What_is_not_a_document_is_not_taken()
        => Assert.Throws<FileIsNotADocument>(() => ContractFile.Of(Guid.Empty, "ipa.pdf", "MZ"u8.ToArray()));
}
