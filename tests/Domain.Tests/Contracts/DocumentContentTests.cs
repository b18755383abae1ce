using System.IO.Compression;
using CsCheck;
using Portal.Domain.Actions;
using Portal.Domain.Contracts;

namespace Portal.Domain.Tests.Contracts;

public sealed class DocumentContentTests
{
    [Fact]
    public void A_pdf_and_a_word_document_are_what_they_say()
    {
        Assert.Equal(DocumentFormat.Pdf, DocumentContent.Check("A.PDF", "%PDF-1.4 x %%EOF\n"u8.ToArray()));
        Assert.Equal(DocumentFormat.Docx, DocumentContent.Check("a.docx", Packages.Word()));
    }

    [Fact]
    public void Nothing_is_not_a_document() => Assert.Throws<FileIsEmpty>(() => DocumentContent.Check("a.pdf", []));

    [Fact]
    public void More_than_20_MB_is_too_much()
    {
        Assert.Throws<FileIsTooLarge>(() => DocumentContent.Check("a.pdf", Pdf(20 * 1024 * 1024 + 1)));
        Assert.Equal(DocumentFormat.Pdf, DocumentContent.Check("a.pdf", Pdf(20 * 1024 * 1024)));
    }

    [Fact]
    public void A_program_under_the_name_of_a_pdf_is_refused() => Refused("a.pdf", "MZ\u0090 this program %%EOF"u8.ToArray());

    [Fact]
    public void A_pdf_begins_within_its_first_1_024_bytes()
    {
        Assert.Equal(DocumentFormat.Pdf, DocumentContent.Check("a.pdf", [.. new byte[1_023], .. "%PDF-1.4"u8]));
        Refused("a.pdf", [.. new byte[1_024], .. "%PDF-1.4"u8]);
        Assert.Equal("application/pdf", AttachmentContent.TypeOf("a.pdf", new MemoryStream([.. new byte[1_023], .. "%PDF-1.4"u8])));
    }

    [Fact]
    public void A_word_document_under_the_name_of_a_pdf_is_refused() => Refused("a.pdf", Packages.Word());

    [Fact]
    public void Anything_else_under_the_name_of_a_word_document_is_refused()
    {
        Refused("a.docx", Zip("readme.txt"));
        Refused("a.docx", Zip("[Content_Types].xml", "word/document.xml"));
        Refused("a.docx", Packages.Excel());
        Refused("a.docx", Zip("word/document.xml"));
        Refused("a.docx", "no archive at all"u8.ToArray());
    }

    [Fact]
    public void A_pdf_under_another_name_is_refused() => Refused("a.html", "%PDF-1.4 %%EOF"u8.ToArray());

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("custom/VBAPROJECT.BIN")]
    public void Macros_are_refused(string part)
        => Assert.Throws<FileHoldsMacros>(() => DocumentContent.Check("a.docx", Packages.Word((part, "x"))));

    [Fact]
    public void An_archive_of_very_many_parts_is_refused()
        => Refused("a.docx", Packages.Word([.. Enumerable.Range(0, 5_001).Select(i => ($"x/{i}", "x"))]));

    /// <summary>Each part alone, and all together: the archive's own list says how large they would be.</summary>
    [Theory]
    [InlineData(201, 0)]
    [InlineData(101, 101)]
    public void An_archive_that_would_unpack_into_more_than_200_MB_is_refused(int first, int second)
    {
        var archive = Packages.Word(("x/1", "x"), ("x/2", "x"));
        Assert.Equal(DocumentFormat.Docx, DocumentContent.Check("a.docx", Claiming(archive, 100, 99)));
        Refused("a.docx", Claiming(archive, first, second));
    }

    [Fact]
    public void A_cleaned_name_holds_no_folder_and_nothing_that_a_header_minds()
        => Gen.Char['\0', '\uffff'].Array[0, 400].Sample(letters =>
        {
            var clean = DocumentContent.CleanName(new string(letters) + ".pdf");
            Assert.DoesNotContain(clean, c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || "\"/\\<>|:*?;".Contains(c, StringComparison.Ordinal));
            Assert.EndsWith(".pdf", clean, StringComparison.Ordinal);
            Assert.InRange(clean.Length, 5, DocumentContent.MaxNameLength + 4);
        });

    [Theory]
    [InlineData(@"..\..\windows\x.pdf", "x.pdf")]
    [InlineData("../../etc/x.pdf", "x.pdf")]
    [InlineData("a\u202Efdp.pdf", "afdp.pdf")]
    [InlineData("a\r\nSet-Cookie: b\u001b[2J\u0085.pdf", "aSet-Cookie b[2J.pdf")]
    [InlineData("a\"b<c>d|e:f*g?h;i.pdf", "abcdefghi.pdf")]
    [InlineData(".pdf", "document.pdf")]
    [InlineData("Ünïcode £ 👍.pdf", "Ünïcode £ 👍.pdf")]
    public void Names_stay_readable_and_lose_their_tricks(string name, string expected) => Assert.Equal(expected, DocumentContent.CleanName(name));

    [Fact]
    public void A_long_name_is_cut_but_no_character_in_it()
    {
        Assert.Equal(new string('x', 150) + ".pdf", DocumentContent.CleanName(new string('x', 151) + ".pdf"));
        Assert.Equal(new string('x', 149) + ".pdf", DocumentContent.CleanName(new string('x', 149) + "👍.pdf"));
    }

    private static byte[] Pdf(int size)
    {
        var content = new byte[size];
        "%PDF-1.7"u8.CopyTo(content);
        "%%EOF"u8.CopyTo(content.AsSpan(size - 5));
        return content;
    }

    /// <summary>The archive with other sizes, in megabytes, in its list of parts.</summary>
    private static byte[] Claiming(byte[] archive, params int[] sizes)
    {
        byte[] claiming = [.. archive];
        var entry = claiming.AsSpan().LastIndexOf("PK\u0001\u0002"u8) - 50; // the last two parts of the list, "x/1" and "x/2"
        foreach (var size in sizes)
        {
            entry += claiming.AsSpan(entry).IndexOf("PK\u0001\u0002"u8);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(claiming.AsSpan(entry + 24), size * 1024 * 1024);
            entry++;
        }

        return claiming;
    }

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
