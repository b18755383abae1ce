using Portal.Domain.Actions;
using Portal.Domain.Contracts;
using static Portal.Domain.Tests.Contracts.Packages;

namespace Portal.Domain.Tests.Contracts;

/// <summary>Word, Excel and PowerPoint files as their standard says, whoever wrote them: as contracts and as attachments.</summary>
public sealed class OfficeFileTests
{
    [Theory]
    [InlineData("word-online-document2.docx")]
    [InlineData("strict.docx")]
    [InlineData("lowercase-content-types.docx")]
    [InlineData("leading-slash-parts.docx")]
    [InlineData("backslash-parts.docx")]
    [InlineData("prefix-junk.docx")]
    public void A_Word_document_of_any_program_is_taken(string file)
    {
        Assert.Equal(DocumentFormat.Docx, DocumentContent.Check(file, Input(file)));
        Assert.EndsWith("wordprocessingml.document", AttachmentContent.TypeOf(file, new MemoryStream(Input(file))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WordType, "a.docx", "wordprocessingml.document")]
    [InlineData(ExcelType, "a.xlsx", "spreadsheetml.sheet")]
    [InlineData(PowerPointType, "a.pptx", "presentationml.presentation")]
    public void Its_main_part_may_have_any_name_in_strict_and_transitional_files(string type, string name, string kind)
    {
        foreach (var relationships in (string[])[Transitional, Strict])
        {
            byte[][] written =
            [
                Of(type, "main/anything2.xml", relationships),
                Of(type, "main.xml", relationships, part => part.ToUpperInvariant()),
                Of(type, "main/a part.xml", relationships, part => part.Replace(" ", "%20", StringComparison.Ordinal)),
                Of(type, "main/part.xml", relationships,
                    types: $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="XML" ContentType="{type}"/></Types>"""),
                [.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. Of(type, "main/part.xml", relationships, part => part.Replace('/', '\\'))],
            ];
            Assert.All(written, bytes => Assert.EndsWith(kind, AttachmentContent.TypeOf(name, new MemoryStream(bytes)), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Another_kind_under_its_name_is_refused()
    {
        Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf("a.docx", new MemoryStream(Excel())));
        Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf("a.xlsx", new MemoryStream(PowerPoint())));
        Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf("a.pptx", new MemoryStream(Word())));
        Assert.Throws<FileIsNotADocument>(() => DocumentContent.Check("a.docx", Of("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "word/document.xml")));
        Assert.Throws<FileIsNotADocument>(() => DocumentContent.Check("a.docx", Of(WordType, "word/document.xml", types: "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Types>&e;</Types>")));
    }

    [Theory]
    [InlineData("attachedTemplate", "http://127.0.0.1:9/evil.dotm")]
    [InlineData("attachedTemplate", "file:///C:/Templates/letter.dotx")]
    [InlineData("oleObject", "mhtml:http://127.0.0.1/x.html!x-usc:http://127.0.0.1/x.html")]
    [InlineData("frame", @"\\server\share\x.htm")]
    [InlineData("subDocument", "http://127.0.0.1/other.docx")]
    [InlineData("somethingNew", "http://127.0.0.1/")]
    public void A_program_by_reference_is_refused_wherever_it_is_named(string type, string target)
    {
        (string, string)[] places = [(Transitional, "word/_rels/settings.xml.rels"), (Strict, "deep/er/_RELS/Any.xml.RELS"), (Transitional, @"word\_rels\settings.xml.rels")];
        foreach (var (relationships, part) in places)
        {
            var reference = (part, Relations($"""<Relationship Id="r" Type="{relationships}{type}" Target="{target}" TargetMode="External"/>"""));

            Assert.Throws<FileFetchesPrograms>(() => DocumentContent.Check("a.docx", Word(reference)));
            Assert.Contains("fetches a template", Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf("a.xlsx", new MemoryStream(Excel(reference)))).Message, StringComparison.Ordinal);
            Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf("a.pptx", new MemoryStream(PowerPoint(reference))));
        }
    }

    [Fact]
    public void A_template_elsewhere_is_refused_with_its_cure()
    {
        var refused = Assert.Throws<FileFetchesPrograms>(() => DocumentContent.Check("remote-template.docx", Input("remote-template.docx")));

        Assert.Equal("The Word document fetches a template, an object or a frame from somewhere else when it is opened. Save it as a PDF, or take these out, and send that", refused.Message);
    }

    [Fact]
    public void Links_and_pictures_elsewhere_and_parts_of_its_own_are_fine()
    {
        (string, string)[] fine = [("hyperlink", "https://council.example/"), ("image", "https://council.example/logo.png"), ("externalLinkPath", "Rates.xlsx")];
        var inside = string.Concat(fine.Select((x, i) => $"""<Relationship Id="r{i}" Type="{Transitional}{x.Item1}" Target="{x.Item2}" TargetMode="External"/>"""));
        var reference = ("word/_rels/document.xml.rels", Relations(inside + $"""<Relationship Id="o" Type="{Transitional}oleObject" Target="embeddings/oleObject1.bin"/><Relationship Id="t" Type="{Transitional}attachedTemplate" Target="glossary/document.xml"/>"""));

        Assert.Equal(DocumentFormat.Docx, DocumentContent.Check("a.docx", Word(reference)));
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-office.vbaProject")]
    [InlineData("application/vnd.ms-excel.macrosheet+xml")]
    public void A_program_inside_is_known_by_its_type_too(string type)
    {
        var types = $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{WordType}"/><Default Extension="bin" ContentType="{type}"/></Types>""";

        Assert.Throws<FileHoldsMacros>(() => DocumentContent.Check("a.docx", Of(WordType, "word/document.xml", types: types, more: ("word/harmless.bin", "x"))));
    }

    [Fact]
    public void A_document_with_a_password_is_refused_with_its_cure()
    {
        var refused = Assert.Throws<FileAsksForAPassword>(() => DocumentContent.Check("password-protected.docx", Input("password-protected.docx")));

        Assert.Equal("The Word document asks for a password, so its readers could not open it. Save it without the password, and send that", refused.Message);
        var attached = Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf("a.xlsx", new MemoryStream(Input("password-protected.docx"))));
        Assert.StartsWith("a.xlsx asks for a password", attached.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old.doc")]
    [InlineData("old.RTF")]
    [InlineData("renamed.docx")]
    public void A_document_of_an_older_kind_is_refused_with_how_to_save_it(string name)
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. System.Text.Encoding.Unicode.GetBytes("WordDocument")];

        var refused = Assert.Throws<FileIsAnOldDocument>(() => DocumentContent.Check(name, old));

        Assert.Contains("choose File, then Save As, then Word Document (.docx) or PDF", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.doc", "a.doc is of an older kind. Open it in Word, choose File, then Save As, then Word Document (.docx) or PDF, and send that")]
    [InlineData("a.xls", "a.xls is of an older kind. Open it in Excel, choose File, then Save As, then Excel Workbook (.xlsx) or PDF, and send that")]
    [InlineData("a.ppt", "a.ppt is of an older kind. Open it in PowerPoint, choose File, then Save As, then PowerPoint Presentation (.pptx) or PDF, and send that")]
    public void An_attachment_of_an_older_kind_too(string name, string words)
        => Assert.Equal(words, Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf(name, new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))).Message);

    private static byte[] Input(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Inputs", "documents", file));
}
