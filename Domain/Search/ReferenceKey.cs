using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Search;

/// <summary>
/// When two references of the register are one, and when they only look so. The database has the same two functions
/// (<c>reference_key</c>, <c>reference_likeness</c>) for its unique indexes; a test holds them together.
/// </summary>
public static partial class ReferenceKey
{
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
    public static string Likeness(string text) => Zeros().Replace(Folded.Paired(Plain(text), "oil", "011"), "");

    private static char Marked(char c)
        => Dash.Is(c) ? Mark : Signs.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? (char)(Mark + 1 + at) : c;

    private static string Plain(string text) => Folded.Paired(Folded.Key(text), Lookalikes, Latin);

    [GeneratedRegex("(?<![0-9])0+(?=[0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Zeros();
}
