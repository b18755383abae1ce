using System.IO.Compression;
using System.Text;

namespace Portal.Host.Accounts;

/// <summary>
/// The passwords that are tried first: the 100,000 of Mark Burnett's ten million of breaches (which he gave to the public domain) that were met most, all of
/// the first million with 12 characters or more, and patterns. Compared without case, spaces and signs, and with 0 for o, 3 for e and the like undone.
/// </summary>
internal static class CommonPasswords
{
    private const int ShortestWord = 3;
    private const int LongestPiece = 6;

    private static readonly string[] PortalWords =
        ["children", "childrens", "provider", "providers", "portal", "council", "county", "placement", "placements", "password", "welcome"];

    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p"];

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Half a second and some megabytes, once somebody chooses a password.</summary>
    private static readonly Lazy<HashSet<string>> Listed = new(Read);

    public static bool Contain(string password)
    {
        var plain = Plain(password);
        return Listed.Value.Contains(Folded(password))
            || Listed.Value.Contains(Folded(plain.TrimEnd(Digits)))
            || IsRepeated(plain)
            || Rows.Any(x => IsRun(plain, x));
    }

    /// <summary>What is left of the password without these words and the portal's own.</summary>
    public static string Without(string password, IEnumerable<string> words)
    {
        var rest = Folded(password);
        foreach (var word in words.Concat(PortalWords).Select(Folded).Where(x => x.Length >= ShortestWord).OrderByDescending(x => x.Length))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest;
    }

    /// <summary>"aaaaaaaaaaaa", "abcabcabcabc": one short piece over and over.</summary>
    private static bool IsRepeated(string text)
        => Enumerable.Range(1, LongestPiece).Any(n => text.Length > n && text.AsSpan(n).SequenceEqual(text.AsSpan(0, text.Length - n)));

    /// <summary>"123456789012", "lkjhgfdsapoi": a run of keys or letters, either way.</summary>
    private static bool IsRun(string text, string row)
        => text.Length > 0 && ((row + row).Contains(text, StringComparison.Ordinal)
            || (row + row).Contains(string.Concat(text.Reverse()), StringComparison.Ordinal));

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            folded.Append(c switch { '@' or '4' => "a", '3' => "e", '1' or '!' => "i", '0' => "o", '5' or '$' => "s", '7' => "t", _ when char.IsLetterOrDigit(c) => c.ToString(), _ => "" });
        }

        return folded.ToString();
    }

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Portal.Host.Accounts.common-passwords.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folded).Where(word => word.Length >= ShortestWord)];
    }
}
