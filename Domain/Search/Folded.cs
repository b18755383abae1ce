using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Search;

/// <summary>
/// Names and references as they are compared: without regard to how somebody happened to type them. The database has the same two
/// functions (<c>folded_name</c>, <c>folded_key</c>) for its indexes; a test holds them together.
/// </summary>
public static partial class Folded
{
    /// <summary>Dropped, so that O’Brien, O'Brien and OBrien are one name.</summary>
    private const string Apostrophes = "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u0374\u0384\u055A\u2018\u2019\u201A\u201B\u2032\u2035\uA78C\uFF07";

    /// <summary>What nobody can see.</summary>
    private const string Invisible = "\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF";

    /// <summary>Accents and the like, once they stand apart from their letters.</summary>
    private const string Marks = "\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F";

    /// <summary>What stands between words: blanks, dashes, punctuation, signs.</summary>
    private const string Between = "\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u055A-\u055F\u058A\u1680\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u303F\uFFFC\uFFFD";

    /// <summary>Letters in pairs, as one is written and as it is compared: capitals, then what no accent can be taken off.</summary>
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐÆŒẞÞØøĐđÐðŁłĦħŦŧıŊ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґæœßþooddddllhhttiŋ";

    /// <summary>Letters of other scripts in pairs with the Latin ones that they cannot be told from.</summary>
    private const string Lookalikes = "αβεζηικμνορτυχавсеніјкморѕтху";
    private const string Latin = "abezhikmnoptyxabcehijkmopstxy";

    /// <summary>A name's words with a blank between them: "Smith-Jones, Zoë" is "smith jones zoe".</summary>
    public static string Name(string text)
    {
        var plain = Letters().Replace(Dropped().Replace(Whole(text), "").Normalize(NormalizationForm.FormKD), "");
        var folded = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            _ = Paired(c, Upper, Lower) switch
            {
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'ß' => folded.Append("ss"),
                'þ' => folded.Append("th"),
                var letter => folded.Append(letter),
            };
        }

        return Gaps().Replace(folded.ToString(), " ").Trim(' ');
    }

    /// <summary>A reference without case, blanks, dashes and punctuation, in Latin letters where it looks so: "inv–001" is "inv001".</summary>
    public static string Key(string text)
        => Paired(string.Concat(Name(text).Where(c => c != ' ')), Lookalikes, Latin);

    /// <summary>Whether each word that was typed stands somewhere in the text; of two words with a dash between them also as one.</summary>
    public static bool Finds(string typed, string text)
    {
        string[] within = [Name(text), Name(string.Concat(text.Where(c => !Dash.Is(c))))];
        return Array.TrueForAll(Name(typed).Split(' '), word => Array.Exists(within, x => x.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Each letter of <paramref name="from"/> as the one that stands at its place in <paramref name="to"/>.</summary>
    internal static string Paired(string text, string from, string to) => string.Concat(text.Select(c => Paired(c, from, to)));

    private static char Paired(char c, string from, string to) => from.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? to[at] : c;

    /// <summary>Without what no store can hold, or nobody can compare; half a character becomes the sign for one.</summary>
    internal static string Whole(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is not (0 or 0xFFFE)));

    [GeneratedRegex($"[{Apostrophes}{Invisible}]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Dropped();

    [GeneratedRegex($"[{Apostrophes}{Invisible}{Marks}]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Letters();

    [GeneratedRegex($"[{Between}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Gaps();
}
