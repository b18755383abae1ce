using System.Globalization;
using System.IO.Compression;
using System.Text;
using Portal.Workflows.Simulation;

namespace Portal.TestKit;

/// <summary>Small files that are what they say, to be uploaded.</summary>
public static class Documents
{
    public const string PdfType = "application/pdf";
    public const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A PDF of one page that shows <paramref name="text"/> (no brackets in it).</summary>
    public static byte[] Pdf(string text = "Individual placement agreement") => SmallPdf.Of(text);

    /// <summary>A Word document of one paragraph.</summary>
    public static byte[] Docx(string text = "Individual placement agreement")
        => Zip(
            ("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """),
            ("_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """),
            ("word/document.xml", $"""
                <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>
                """));

    /// <summary>A Word document with a program inside.</summary>
    public static byte[] DocxWithMacros() => Add(Docx(), "word/vbaProject.bin", "Attribute VB_Name");

    /// <summary>An archive that is no document.</summary>
    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.UTF8);
                writer.Write(text.Trim());
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Add(byte[] archive, string name, string text)
    {
        using var bytes = new MemoryStream();
        bytes.Write(archive);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(name).Open()))
        {
            writer.Write(text);
        }

        return bytes.ToArray();
    }
}
