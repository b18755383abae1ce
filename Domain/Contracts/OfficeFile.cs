using System.IO.Compression;
using System.Text;

namespace Portal.Domain.Contracts;

/// <summary>Looks into an Office Open XML file (.docx, .xlsx, .pptx) without unpacking it.</summary>
internal static class OfficeFile
{
    /// <summary>The record that ends every zip file.</summary>
    private const int MinBytes = 22;

    private const int MaxParts = 5_000;
    private const long MaxUnpackedBytes = 200L * 1024 * 1024;

    /// <summary>Whether it is such a file with this main part, and not one that would unpack into hundreds of megabytes.</summary>
    /// <exception cref="FileHoldsMacros">It has a program inside.</exception>
    public static bool Has(Stream content, string mainPart)
    {
        if (content.Length < MinBytes)
        {
            return false; // in which the reader would look before the beginning
        }

        try
        {
            // Only the list of parts is read, so a bomb has nothing to unpack into.
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            if (zip.Entries.Count > MaxParts || zip.Entries.Any(e => e.Length is < 0 or > MaxUnpackedBytes) || zip.Entries.Sum(e => e.Length) > MaxUnpackedBytes)
            {
                return false;
            }

            if (zip.Entries.Any(e => e.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                throw new FileHoldsMacros();
            }

            return zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry(mainPart) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
