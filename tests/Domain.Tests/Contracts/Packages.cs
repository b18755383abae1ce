using System.IO.Compression;

namespace Portal.Domain.Tests.Contracts;

/// <summary>Small Office files, whose writers have habits of their own.</summary>
internal static class Packages
{
    public const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public const string WordType = Office + "wordprocessingml.document.main+xml";
    public const string ExcelType = Office + "spreadsheetml.sheet.main+xml";
    public const string PowerPointType = Office + "presentationml.presentation.main+xml";

    public static byte[] Word(params (string Name, string Text)[] more) => Of(WordType, "word/document.xml", more: more);

    public static byte[] Excel(params (string Name, string Text)[] more) => Of(ExcelType, "xl/workbook.xml", more: more);

    public static byte[] PowerPoint(params (string Name, string Text)[] more) => Of(PowerPointType, "ppt/presentation.xml", more: more);

    /// <summary>A package with this main part of this type.</summary>
    public static byte[] Of(string type, string main, string relationships = Transitional, Func<string, string>? named = null, string? types = null, params (string Name, string Text)[] more)
        => Zip(
            [
                ("[Content_Types].xml", types ?? $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/{main}" ContentType="{type}"/></Types>"""),
                ("_rels/.rels", Relations($"""<Relationship Id="a" Type="{relationships}officeDocument" Target="{main}"/>""")),
                (main, "<x/>"),
                .. more,
            ],
            named ?? (name => name));

    /// <summary>What a part refers to.</summary>
    public static string Relations(string inside) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>""";

    private static byte[] Zip((string Name, string Text)[] parts, Func<string, string> named)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(named(name)).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
