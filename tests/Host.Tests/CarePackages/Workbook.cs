using System.IO.Compression;
using System.Xml.Linq;

namespace Portal.Host.Tests.CarePackages;

/// <summary>An .xlsx file as Excel reads it: the cells of its one sheet, each with its kind, and whether one of them computes.</summary>
internal sealed class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly XDocument sheet;

    public Workbook(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        using var part = zip.Entries.Single(x => x.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && x.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open();
        sheet = XDocument.Load(part);
    }

    /// <summary>Rows of cells: the type ("str" for a text, null for a number or a day) and the value as it is written.</summary>
    public IReadOnlyList<IReadOnlyList<(string? Type, string? Value)>> Rows
        => [.. sheet.Descendants(Main + "row").Select(r => (IReadOnlyList<(string?, string?)>)[.. r.Elements(Main + "c").Select(c => (c.Attribute("t")?.Value, c.Element(Main + "v")?.Value))])];

    public bool Computes => sheet.Descendants(Main + "f").Any();

    /// <summary>What stands among the rows and is none: Excel would call such a file damaged.</summary>
    public IEnumerable<string> Strays => sheet.Descendants(Main + "sheetData").Elements().Select(x => x.Name.LocalName).Where(x => x != "row");
}
