using System.IO.Compression;
using CsCheck;
using Portal.Domain.Contracts;

namespace Portal.Domain.Tests.Contracts;

public sealed class DocumentContentTests
{
    [Fact]
    public void A_pdf_and_a_word_document_are_what_they_say()
    {
        Assert.Equal(DocumentFormat.Pdf, DocumentContent.Check("A.PDF", "%PDF-1.4 x %%EOF\n"u8.ToArray()));
        Assert.Equal(DocumentFormat.Docx, DocumentContent.Check("a.docx", Zip("[Content_Types].xml", "word/document.xml")));
    }

    [Fact]
    public void Nothing_is_not_a_document() => Assert.Throws<FileIsEmpty>(() => DocumentContent.Check("a.pdf", []));

    [Fact]
    public void More_than_20_MB_is_too_much() => Assert.Throws<FileIsTooLarge>(() => DocumentContent.Check("a.pdf", new byte[DocumentContent.MaxBytes + 1]));

    [Fact]
    public void A_program_under_the_name_of_a_pdf_is_refused() => Refused("a.pdf", "MZ\u0090 this program"u8.ToArray());

    [Fact]
    public void A_pdf_that_is_cut_off_is_refused() => Refused("a.pdf", "%PDF-1.4 half of it"u8.ToArray());

    [Fact]
    public void A_word_document_under_the_name_of_a_pdf_is_refused() => Refused("a.pdf", Zip("[Content_Types].xml", "word/document.xml"));

    [Fact]
    public void Any_other_archive_under_the_name_of_a_word_document_is_refused() => Refused("a.docx", Zip("readme.txt"));

    [Fact]
    public void A_pdf_under_another_name_is_refused() => Refused("a.html", "%PDF-1.4 %%EOF"u8.ToArray());

    [Fact]
    public void Macros_are_refused()
        => Assert.Throws<FileHoldsMacros>(() => DocumentContent.Check("a.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));

    [Fact]
    public void An_archive_of_very_many_parts_is_refused()
        => Refused("a.docx", Zip(["[Content_Types].xml", "word/document.xml", .. Enumerable.Range(0, 5_001).Select(i => $"x/{i}")]));

    [Fact]
    public void A_cleaned_name_holds_no_folder_and_nothing_that_a_header_minds()
        => Gen.String.Sample(name =>
        {
            var clean = DocumentContent.CleanName(name + ".pdf");
            Assert.DoesNotContain(clean, c => char.IsControl(c) || "\"/\\<>|:*?;".Contains(c, StringComparison.Ordinal));
            Assert.EndsWith(".pdf", clean, StringComparison.Ordinal);
            Assert.InRange(clean.Length, 5, DocumentContent.MaxNameLength + 4);
        });

    [Theory]
    [InlineData(@"..\..\windows\x.pdf", "x.pdf")]
    [InlineData("../../etc/x.pdf", "x.pdf")]
    [InlineData("a\u202Efdp.pdf", "afdp.pdf")]
    [InlineData("Ünïcode £ 👍.pdf", "Ünïcode £ 👍.pdf")]
    public void Names_stay_readable_and_lose_their_tricks(string name, string expected) => Assert.Equal(expected, DocumentContent.CleanName(name));

    private static void Refused(string name, byte[] content) => Assert.Throws<FileIsNotADocument>(() => DocumentContent.Check(name, content));

    private static byte[] Zip(params string[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write("x");
            }
        }

        return stream.ToArray();
    }
}
