using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Search;

/// <summary>
/// When two references of the register are one, and when they only look so. The database has the same two functions
/// (<c>reference_key</c>, <c>reference_likeness</c>) for its unique indexes; a test holds them together.
/// </summary>
public static partial class ReferenceKey
{
    /// <summary>Kinds of dash: all are one.</summary>
    private const string Dashes = "-\u058A\u05BE\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D\u301C\u3030\u30A0\uFE31\uFE32\u2212\u2043\u02D7";

    /// <summary>Signs that tell references apart ("1/11" is not "11/1"), where <see cref="Folded.Key"/> would leave them out.</summary>
    private const string Signs = "!\"#$%&()*+,./:;<=>?@[\\]^_{|}~";

    /// <summary>Stands for a dash meanwhile, and what follows it for the other signs: letters of the Yi script, with which nobody writes references and which no fold touches.</summary>
    private const char Mark = '\uA000';

    /// <summary>Letters beyond those of <see cref="Folded.Key"/> that cannot be told from Latin ones, and those.</summary>
    private const string Lookalikes = "ԀԁҺһԚԛԜԝҮүӀӏᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃ";
    private const string Latin = "ddhhqqwwyyilabcdeghjklmprstvwyz";

    /// <summary>The same for references that differ by case, spaces, the kind of dash, accents or look-alike letters alone.</summary>
    public static string Of(string text) => Plain(string.Concat(Folded.Whole(text).Normalize(NormalizationForm.FormKC).Select(Marked)));

    /// <summary>The same also for those that differ by dashes and signs, leading zeros, or O for 0 and I or L for 1: they may well be two.</summary>
    public static string Likeness(string text) => Zeros().Replace(Paired(Plain(text), "oil", "011"), "");

    private static char Marked(char c)
        => Dashes.Contains(c, StringComparison.Ordinal) ? Mark : Signs.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? (char)(Mark + 1 + at) : c;

    private static string Plain(string text) => Paired(Folded.Key(text), Lookalikes, Latin);

    private static string Paired(string text, string from, string to) => string.Concat(text.Select(c => from.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? to[at] : c));

    [GeneratedRegex("(?<![0-9])0+(?=[0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Zeros();
}
