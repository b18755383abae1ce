using System.IO.Compression;
using System.Xml;

namespace Portal.Domain.Contracts;

/// <summary>The parts of an Office file, their content types and what they refer to (ECMA-376, part 2).</summary>
internal sealed class OfficePackage
{
    /// <summary>Relationships and content types of a real file are a few kilobytes; all together may be this many bytes.</summary>
    private const int MaxRead = 16 * 1024 * 1024;

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    /// <summary>
    /// What may lie elsewhere, by the last word of the relationship's type, which is the same in strict and transitional files: links to
    /// follow, pictures and sounds to show, the workbooks that a formula reads. Whatever else is fetched may run.
    /// </summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "hyperlink", "image", "video", "audio", "media", "externalLinkPath", "xlExternalLinkPath", "xlPathMissing", "xlStartup", "xlAlternateStartup", "xlLibrary",
    };

    private readonly Dictionary<string, ZipArchiveEntry> parts = [];
    private readonly Dictionary<string, string> overrides = [];
    private readonly Dictionary<string, string> defaults = [];
    private int left = MaxRead;

    public OfficePackage(ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            parts.TryAdd(Plain(entry.FullName), entry);
        }
    }

    /// <exception cref="InvalidDataException">A part cannot be read.</exception>
    /// <exception cref="XmlException">A part is not XML.</exception>
    public OfficeContent Content()
    {
        if (!parts.TryGetValue("[content_types].xml", out var types) || !parts.ContainsKey("_rels/.rels"))
        {
            return parts.Keys.Any(IsProgram) ? OfficeContent.Macros : OfficeContent.None;
        }

        foreach (var (name, value) in Elements(types, "Default", "Extension", "ContentType").Select(e => (e[0].ToLowerInvariant(), e[1])))
        {
            defaults.TryAdd(name, value);
        }

        foreach (var (name, value) in Elements(types, "Override", "PartName", "ContentType").Select(e => (Plain(e[0]), e[1])))
        {
            overrides.TryAdd(name, value);
        }

        return parts.Keys.Any(IsProgram) ? OfficeContent.Macros
            : parts.Keys.Where(p => p.EndsWith(".rels", StringComparison.Ordinal)).Any(Fetches) ? OfficeContent.Fetches
            : MainType() switch
            {
                Word => OfficeContent.Word,
                Excel => OfficeContent.Excel,
                PowerPoint => OfficeContent.PowerPoint,
                _ => OfficeContent.None,
            };
    }

    /// <summary>The names of parts differ by case, by the kind of slash and by how they are escaped, and are the same name all the same.</summary>
    private static string Plain(string name) => Uri.UnescapeDataString(name).Replace('\\', '/').TrimStart('/').ToLowerInvariant();

    private string? MainType()
    {
        var main = Elements(parts["_rels/.rels"], "Relationship", "Type", "Target").FirstOrDefault(e => e[0].EndsWith("/officeDocument", StringComparison.OrdinalIgnoreCase));
        return main is not null && Plain(main[1].StartsWith("./", StringComparison.Ordinal) ? main[1][2..] : main[1]) is var part && parts.ContainsKey(part) ? TypeOf(part) : null;
    }

    private string? TypeOf(string part)
        => overrides.GetValueOrDefault(part) ?? defaults.GetValueOrDefault(part[(part.LastIndexOf('.') + 1)..]);

    /// <summary>A project of Visual Basic, a sheet of Excel's older macro language, or a whole document with macros, also one inside another.</summary>
    private bool IsProgram(string part)
        => part.EndsWith("vbaproject.bin", StringComparison.Ordinal)
            || (TypeOf(part) is { } type && (type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || type.Contains("macro", StringComparison.OrdinalIgnoreCase)));

    private bool Fetches(string relationships)
        => Elements(parts[relationships], "Relationship", "Type", "Target", "TargetMode").Any(e =>
            (e[2].Equals("External", StringComparison.OrdinalIgnoreCase) || e[1].Contains("://", StringComparison.Ordinal))
            && !Harmless.Contains(e[0][(e[0].LastIndexOf('/') + 1)..]));

    /// <summary>The attributes of each element of a name; one that is missing is empty.</summary>
    private List<string[]> Elements(ZipArchiveEntry part, string element, params string[] attributes)
    {
        var found = new List<string[]>();
        using var reader = XmlReader.Create(Read(part), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
            {
                found.Add([.. attributes.Select(a => reader.GetAttribute(a)?.Trim() ?? "")]);
            }
        }

        return found;
    }

    /// <summary>What a part claims to unpack into need not be true: no more is unpacked than may be read.</summary>
    private MemoryStream Read(ZipArchiveEntry part)
    {
        var bytes = new MemoryStream();
        using var content = part.Open();
        var buffer = new byte[16 * 1024];
        for (int read; (read = content.Read(buffer)) > 0; bytes.Write(buffer, 0, read))
        {
            left -= read;
            if (left < 0)
            {
                throw new InvalidDataException("Its relationships are larger than those of a document.");
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
