using System.Globalization;
using Portal.Domain.Accounts;
using Portal.Host.Commands;
using Portal.Workflows.Register;

namespace Portal.Host.Register;

/// <summary>
/// <c>import FOLDER [--check] [--good-rows]</c>: brings the register's files in and prints the report.
/// 0: nothing was rejected; 1: something was; 2: the command was not understood, or there is nothing to import.
/// </summary>
public sealed class ImportCommand(ImportRegister register) : ICommand
{
    public string Name => "import";

    public string Usage => "import FOLDER [--check | --good-rows]";

    public bool NamesDatabase => true;

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var options = args.Where(a => a.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var folders = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (folders is not [var folder])
        {
            throw new CommandUsageException("Name one folder: the one that holds the register's files.");
        }

        var mode = ModeOf(options);
        if (!Directory.Exists(folder))
        {
            throw new CommandUsageException($"There is no folder {folder}.");
        }

        var sources = ImportSource.InFolder(folder);
        if (!sources.Any(s => ImportRegister.Reads(s.Name)))
        {
            throw new CommandUsageException($"There is nothing to import in {folder}: the register's files are {string.Join(", ", ImportRegister.FileNames)}.");
        }

        var report = await register.RunAsync(sources, mode, Actor.System, new ProgressLines(output), ct);
        ImportReportText.Write(report, output);
        return report.HasRejections ? 1 : 0;
    }

    private static ImportMode ModeOf(HashSet<string> options) => options switch
    {
        { Count: 0 } => ImportMode.AllOrNothing,
        { Count: 1 } when options.Contains("--check") => ImportMode.Check,
        { Count: 1 } when options.Contains("--good-rows") => ImportMode.GoodRows,
        _ => throw new CommandUsageException("The options are --check, which changes nothing, or --good-rows, which leaves the rejected rows out."),
    };

    /// <summary>A line every ten thousand rows, written at once and in order.</summary>
    private sealed class ProgressLines(TextWriter output) : IProgress<ImportProgress>
    {
        private const int Step = 10_000;

        public void Report(ImportProgress value)
        {
            if (value.Stage == ImportStage.Reading && value.Rows % Step == 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.File}: {value.Rows:N0} rows read"));
            }
        }
    }
}
