using System.Text.RegularExpressions;

namespace Portal.Host.Commands;

/// <summary>A command line in two parts: settings of the portal (<c>--Data:Directory=...</c>), which may stand anywhere, and the words of a command.</summary>
/// <param name="Settings">As the configuration reads them; a value may be an argument of its own.</param>
/// <param name="Words">The command and what belongs to it.</param>
public sealed partial record CommandArguments(IReadOnlyList<string> Settings, IReadOnlyList<string> Words)
{
    public static CommandArguments Of(IReadOnlyList<string> args)
    {
        List<string> settings = [];
        List<string> words = [];
        for (var i = 0; i < args.Count; i++)
        {
            if (!Setting().IsMatch(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Count)
            {
                settings.Add(args[++i]);
            }
        }

        return new(settings, words);
    }

    /// <summary>Every setting has a section, so no option of a command looks like one; besides there is the environment.</summary>
    [GeneratedRegex("^--([A-Za-z]+(:[A-Za-z0-9]+)+|environment)(=|\\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();
}
