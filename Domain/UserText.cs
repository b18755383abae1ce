using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Portal.Domain;

/// <summary>What people type.</summary>
internal static class UserText
{
    /// <summary>Whether there is nothing in it that a reader could see: only spaces, or characters without a shape.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text)
        => text is null || text.EnumerateRunes().All(r => Rune.IsWhiteSpace(r) || Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>On one line: each run of spaces and line breaks becomes one space.</summary>
    public static string OneLine(string? text) => string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
