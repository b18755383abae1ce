using System.Text;
using Portal.Domain.Search;

namespace Portal.Workflows.Register.Values;

/// <summary>Foreign text made fit for a sentence: short, on one line, and without characters that nobody sees, some of which steer a terminal.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Text(string text)
    {
        var shown = new StringBuilder();
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (count++ == Longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Invisible.Is(rune) ? "\u2423" : rune.ToString());
        }

        return shown.ToString();
    }
}
