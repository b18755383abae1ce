using System.Globalization;
using System.Text;

namespace Portal.Domain.Search;

/// <summary>Characters that nobody can see: they come along when text is copied, and make two references that look the same differ.</summary>
public static class Invisible
{
    /// <summary>What shows nothing though it is no sign of format: fillers, and the joiner of graphemes.</summary>
    private const string Fillers = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164\uFFA0\u2800";

    /// <summary>The text without them; halves of characters become "�", which a store can hold.</summary>
    public static string Without(string text) => string.Concat(text.EnumerateRunes().Where(r => !Is(r)));

    /// <summary>The first of them and its place among the characters, from 1; null where there is none.</summary>
    public static (Rune Rune, int Place)? First(string text)
    {
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            place++;
            if (Is(rune))
            {
                return (rune, place);
            }
        }

        return null;
    }

    /// <summary>Whether this one shows nothing. Blanks are seen by the room that they take.</summary>
    public static bool Is(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            || (rune.IsBmp && Fillers.Contains((char)rune.Value, StringComparison.Ordinal))
            || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
