using System.Globalization;
using Portal.Host.Commands;
using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>Works out every hash of the journal again: 0 when it is whole, 1 when not, with a line for each break.</summary>
public sealed class VerifyJournalCommand(JournalVerification journal) : ICommand
{
    public string Name => "journal verify";

    public string Usage => "journal verify";

    public bool NamesDatabase => true;

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        if (args.Count > 0)
        {
            throw new CommandUsageException("This command takes no arguments.");
        }

        var (entries, breaks) = (0L, 0);
        await foreach (var sentence in journal.FindBreaksAsync(count => entries = count, ct))
        {
            breaks++;
            await output.WriteLineAsync(sentence);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{entries:N0} entries verified: {(breaks == 0 ? "the journal is whole." : $"{breaks:N0} breaks found.")}"));
        return breaks == 0 ? 0 : 1;
    }
}
