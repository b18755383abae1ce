using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Portal.Domain;

/// <summary>What people type.</summary>
public static class UserText
{
    /// <summary>Whether there is nothing in it that a reader could see: only spaces, or characters without a shape.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text)
        => text is null || text.EnumerateRunes().All(r => Rune.IsWhiteSpace(r) || Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>Whether it is text: no NUL, which the database refuses, no half of a character, and nothing that Unicode says is no character (U+FFFE and the like).</summary>
    public static bool IsText(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || rune.Value is 0 or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>On one line: each run of spaces and line breaks becomes one space.</summary>
    public static string OneLine(string? text) => string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As much of it as a place holds, and no half of a character: the database refuses one.</summary>
    /// <param name="text">The whole.</param>
    /// <param name="most">UTF-16 code units.</param>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Its beginning on one line, where all of it stands elsewhere: whole words where there are any, and "…" for the rest.</summary>
    /// <param name="text">The whole.</param>
    /// <param name="most">UTF-16 code units, those of "…" among them.</param>
    public static string Begin(string text, int most)
    {
        var line = OneLine(text);
        if (line.Length <= most)
        {
            return line;
        }

        var begin = Cut(line, most - 1);
        return (line[begin.Length] != ' ' && begin.LastIndexOf(' ') is > 0 and var space ? begin[..space] : begin) + "…";
    }
}
