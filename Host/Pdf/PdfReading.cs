using System.Buffers.Binary;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Portal.Host.Pdf;

/// <summary>
/// Opens PDFs in a process of its own (<see cref="Command"/>), which may be killed: some files make any reader take endless time or memory,
/// or end its process. It knows no setting, database or file: bytes come in, a verdict goes out.
/// </summary>
internal static class PdfReading
{
    /// <summary>What the process is called with; not one of the portal's commands, since it needs nothing of the portal.</summary>
    public const string Command = "read-pdf";

    /// <summary>Answers one file after the other until its input ends, which it does when the portal ends.</summary>
    /// <remarks>Each file is its length in four bytes and then itself; the answer is one byte.</remarks>
    public static int Serve(Stream input, Stream output)
    {
        var length = new byte[sizeof(int)];
        while (input.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) == length.Length)
        {
            var content = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            input.ReadExactly(content);
            output.WriteByte((byte)Of(content));
            output.Flush();
        }

        return 0;
    }

    public static PdfVerdict Of(byte[] content)
    {
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return document.NumberOfPages > 0 && document.NumberOfPages >= Promised(document) ? PdfVerdict.Fine : PdfVerdict.Broken;
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfVerdict.AsksForPassword;
        }
        catch (OutOfMemoryException)
        {
            return PdfVerdict.TooCostly;
        }
        catch (Exception)
        {
            // A reader throws whatever it stumbles over in a damaged file.
            return PdfVerdict.Broken;
        }
    }

    /// <summary>How many pages it says that it has: a file that was cut short may have kept only the first ones.</summary>
    private static int Promised(PdfDocument document)
        => document.Structure.Catalog.CatalogDictionary.Data.GetValueOrDefault(NameToken.Pages.Data) is IndirectReferenceToken pages
            && document.Structure.GetObject(pages.Data).Data is DictionaryToken root && root.Data.GetValueOrDefault(NameToken.Count.Data) is NumericToken count
                ? count.Int
                : 0;
}
